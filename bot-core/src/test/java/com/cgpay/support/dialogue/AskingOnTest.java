package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.POLICY;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.article;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.conversation;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.matter;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Context;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.RankedIntent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is decided on a question that only makes sense together with the one before. */
class AskingOnTest {

    private static Conversation askedBefore(String question, String article) {
        return conversation(
                new Owner.Bot(),
                new Context(0, matter(question, article), List.of(), List.of(), null, null, Context.NONE.told()));
    }

    @Test
    void whoAsksOnWhereNothingElseIsFoundHearsThatAllIsSaid() {
        Said howLong = said("and how long?");
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Ellipsis same = new Ellipsis(askedBefore("where is my refund", "refund"), howLong);
        assertThat(POLICY.decideTogether(same, refund))
                .isEqualTo(new Decision.Remark(Decision.Topic.ALL_SAID, Rule.ALL_SAID));
        Ellipsis other = new Ellipsis(askedBefore("what are the fees", "fees"), howLong);
        assertThat(POLICY.decideTogether(other, refund)).isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void whatAQuestionWithoutASubjectMayMeanIsOnlyOffered() {
        Said howLong = said("how long?");
        assertThat(POLICY.decideVague(new Ellipsis(FRESH, howLong), asked("refund", 0.9, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Clarify(List.of(REFUND), Rule.SEVERAL_LIKELY));
    }

    @Test
    void whatWasNeverGivenIsAnsweredThoughTheQuestionWasTheSame() {
        Matter matter = new Matter(
                "refund", List.of(new RankedIntent("refund", 0.9)), List.of(), List.of("refund"), false, Instant.EPOCH);
        Context unsettled = new Context(1, matter, List.of(), List.of(), null, null, Context.NONE.told());
        Said more = said("it never came");
        Ellipsis ellipsis = new Ellipsis(conversation(new Owner.Bot(), unsettled), more);
        assertThat(POLICY.decideTogether(ellipsis, asked("refund", 0.9, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }
}
