package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.SAID;
import static com.cgpay.support.dialogue.TestDialogue.article;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.Budgets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final Article FREEZE = article("freeze", "security");
    private static final Article FEES = article("fees", "payments");
    private static final Article REFUND = article("refund", "payments");
    private static final Conversation FRESH = TestDialogue.conversation(new Owner.Bot(), 0);

    private static Budget budget(double answerAt, double offerAt) {
        return new Budget(0.05, Budget.State.PROMISED, answerAt, offerAt, 100, 0, 0, 0, 0, 1, 0, List.of());
    }

    private static Decision decide(Budget security, Comprehension comprehension) {
        Budgets budgets = new Budgets(budget(0.6, 0.2), Map.of("security", security));
        Thresholds thresholds = new Thresholds(0.7, 0.12, 0.5).within(budgets);
        return new DialoguePolicy(thresholds, new Guidance(new FlowEngine(Flows.NONE)))
                .decide(FRESH, comprehension, SAID);
    }

    @Test
    void anArticleOfAStrictGroupIsOfferedWhereOneOfAnotherIsAnswered() {
        Budget strict = budget(0.9, 0.3);
        assertThat(decide(strict, asked("freeze", 0.9, match(FREEZE, 0.8), match(FEES, 0.35), match(REFUND, 0.25))))
                .isEqualTo(new Decision.Clarify(List.of(FREEZE, FEES), Rule.SEVERAL_LIKELY));
        assertThat(decide(strict, asked("fees", 0.9, match(FEES, 0.8), match(FREEZE, 0.3))))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
        assertThat(decide(strict, asked("freeze", 0.9, match(FREEZE, 0.9))))
                .isEqualTo(new Decision.Answer(FREEZE, Rule.CONFIDENT));
    }

    @Test
    void whereTheBudgetOfAGroupIsRefusedItsArticlesAreOfferedAndOthersAnswered() {
        Budget refused = budget(1.01, 0.1);
        assertThat(decide(refused, asked("freeze", 0.9, match(FREEZE, 1))))
                .isEqualTo(new Decision.Clarify(List.of(FREEZE), Rule.SEVERAL_LIKELY));
        assertThat(decide(refused, asked("fees", 0.9, match(FEES, 0.6), match(FREEZE, 0.5))))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @Test
    void ofSeveralWishesEachKeepsTheBudgetOfItsOwnGroup() {
        Comprehension fees = asked("fees", 0.9, match(FEES, 0.7));
        Comprehension freeze = asked("freeze", 0.9, match(FREEZE, 0.8));
        Comprehension whole = asked("fees", 0.4, match(FEES, 0.4));
        Comprehension both =
                new Comprehension(whole.understanding(), whole.matches(), whole.knowledge(), List.of(fees, freeze));
        assertThat(decide(budget(0.9, 0.3), both))
                .isEqualTo(new Decision.AnswerEach(List.of(FEES), List.of(FREEZE), Rule.ONE_OF_SEVERAL_WISHES));
        assertThat(decide(budget(0.8, 0.3), both))
                .isEqualTo(new Decision.AnswerEach(List.of(FEES, FREEZE), List.of(), Rule.SEVERAL_WISHES));
    }

    @Test
    void whereNothingIsFoundTheCommonBudgetHolds() {
        Thresholds thresholds =
                Thresholds.DEFAULT.within(new Budgets(budget(0.6, 0.2), Map.of("security", budget(0.9, 0.3))));
        assertThat(thresholds.of(asked("fees", 0.9)).answer()).isEqualTo(0.6);
        assertThat(thresholds.of(asked("fees", 0.9, match(FREEZE, 0.1))).answer())
                .isEqualTo(0.9);
        assertThat(thresholds.of(asked("fees", 0.9, match(FREEZE, 0.1))).intent())
                .isEqualTo(Thresholds.DEFAULT.intent());
    }

    @Test
    void thresholdsThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.3, 0.4, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(1.2, 1.1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.6, 0.4, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(Double.NaN, 0.4, 0.5));
    }
}
