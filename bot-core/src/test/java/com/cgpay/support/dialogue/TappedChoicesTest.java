package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.article;
import static com.cgpay.support.dialogue.TestDialogue.conversation;
import static com.cgpay.support.dialogue.TestDialogue.escalate;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.knowledge.Article;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TappedChoicesTest {

    private static final Article REFUND = article("refund", "payments");
    private static final Conversation FRESH = conversation(new Owner.Bot(), 0);
    private static final Conversation PUZZLED_ONCE = conversation(new Owner.Bot(), 1);
    private static final Conversation WAITING =
            conversation(new Owner.Waiting("h", "H-1", HandoffReason.USER_ASKED, Priority.NORMAL), 0);

    private final DialoguePolicy policy =
            new DialoguePolicy(Thresholds.DEFAULT, new Guidance(new FlowEngine(Flows.NONE)));

    private Decision tapped(Conversation conversation, Choice choice) {
        return policy.decide(conversation, choice, Optional.empty(), TestDialogue.SAID);
    }

    @Test
    void aTappedArticleIsGiven() {
        assertThat(policy.decide(FRESH, new Choice.ShowArticle("refund"), Optional.of(REFUND), TestDialogue.SAID))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CHOSEN));
        assertThat(tapped(FRESH, new Choice.ShowArticle("retired")))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @Test
    void noneOfTheOffersCountsAsMisunderstood() {
        assertThat(tapped(FRESH, new Choice.None())).isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
        assertThat(tapped(PUZZLED_ONCE, new Choice.None()))
                .isEqualTo(escalate(HandoffReason.NOT_UNDERSTOOD, Priority.NORMAL, Rule.MISUNDERSTOOD_AGAIN));
    }

    @Test
    void solvedAndUnsolvedAreRemarkedOn() {
        assertThat(tapped(FRESH, new Choice.Solved("refund")))
                .isEqualTo(new Decision.Remark(Decision.Topic.SOLVED, Rule.SOLVED));
        assertThat(tapped(FRESH, new Choice.Unsolved("refund")))
                .isEqualTo(new Decision.Remark(Decision.Topic.UNSOLVED, Rule.UNSOLVED));
        assertThat(tapped(PUZZLED_ONCE, new Choice.Unsolved("refund")))
                .isEqualTo(escalate(HandoffReason.NOT_SOLVED, Priority.NORMAL, Rule.MISUNDERSTOOD_AGAIN));
    }

    @Test
    void whoLeavesTheQueueIsTakenOutOfIt() {
        assertThat(tapped(WAITING, new Choice.Leave())).isEqualTo(new Decision.Leave("h", Rule.LEFT));
        assertThat(tapped(FRESH, new Choice.Leave())).isEqualTo(new Decision.Remark(Decision.Topic.LEFT, Rule.LEFT));
    }

    @Test
    void aTapForAPersonCallsOneOnce() {
        assertThat(tapped(FRESH, new Choice.Human()))
                .isEqualTo(escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR));
        for (Choice choice : List.of(
                new Choice.Human(),
                new Choice.None(),
                new Choice.Unsolved("refund"),
                new Choice.Start("login"),
                new Choice.ShowArticle("retired"))) {
            assertThat(tapped(WAITING, choice)).isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
        }
    }
}
