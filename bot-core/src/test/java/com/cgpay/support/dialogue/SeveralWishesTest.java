package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.FEES;
import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.POLICY;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.decide;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.flow.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is decided on a message that wishes for more than one thing. */
class SeveralWishesTest {

    private static Comprehension twoWishes(Comprehension first, Comprehension second) {
        Comprehension whole = asked("refund", 0.4, match(REFUND, 0.4));
        return new Comprehension(whole.understanding(), whole.matches(), 1, List.of(first, second));
    }

    @Test
    void severalWishesAreAnsweredInTheirOrder() {
        Comprehension fees = asked("fees", 0.9, match(FEES, 0.9));
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        assertThat(decide(FRESH, twoWishes(fees, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(FEES, REFUND), List.of(), Rule.SEVERAL_WISHES));
    }

    @Test
    void ofSeveralWishesTheOneThatIsClearIsAnswered() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Comprehension unclear = asked("fees", 0.3, match(FEES, 0.3));
        Decision refundAlone = new Decision.AnswerEach(List.of(REFUND), List.of(), Rule.ONE_OF_SEVERAL_WISHES);
        assertThat(decide(FRESH, twoWishes(refund, refund))).isEqualTo(refundAlone);
        assertThat(decide(FRESH, twoWishes(asked("fees", 0.3), refund))).isEqualTo(refundAlone);
        assertThat(decide(FRESH, twoWishes(unclear, unclear))).isInstanceOf(Decision.Clarify.class);
    }

    @Test
    void besideASureAnswerMoreIsOfferedOnlyToWhoSaysThatThereIsMore() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Comprehension unclear = asked("fees", 0.3, match(FEES, 0.3));
        Comprehension whole = refund.wishing(List.of(refund, unclear));
        Said told = said("Where is my refund? Also the money thing");
        assertThat(POLICY.decide(FRESH, whole, told))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(FEES), Rule.CONFIDENT));
        assertThat(decide(FRESH, whole)).isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void forTheWishThatIsNotClearWhatMayAnswerItIsOffered() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Comprehension unclear = asked("fees", 0.55, match(FEES, 0.55));
        Comprehension vague = asked("fees", 0.2, match(FEES, 0.2));
        Comprehension perhapsTheSame = asked("refund", 0.3, match(REFUND, 0.3), match(FEES, 0.2));
        assertThat(decide(FRESH, twoWishes(unclear, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(FEES), Rule.ONE_OF_SEVERAL_WISHES));
        assertThat(decide(FRESH, twoWishes(vague, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(), Rule.ONE_OF_SEVERAL_WISHES));
        assertThat(decide(FRESH, twoWishes(perhapsTheSame, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(), Rule.ONE_OF_SEVERAL_WISHES));
    }

    @Test
    void whatAPartOfTheMessageMentionsIsNotItsWish() {
        Comprehension hours = asked("fees", 0.9, match(FEES, 0.9));
        Comprehension story = asked("refund", 0.3, match(REFUND, 0.3));
        Comprehension whole = new Comprehension(
                story.understanding(), List.of(match(REFUND, 0.3)), story.knowledge(), List.of(hours, story));
        assertThat(decide(FRESH, whole)).isEqualTo(new Decision.Clarify(List.of(REFUND), Rule.SEVERAL_LIKELY));
    }
}
