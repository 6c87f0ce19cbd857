package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.GUIDED;
import static com.cgpay.support.dialogue.TestDialogue.POLICY;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.SAID;
import static com.cgpay.support.dialogue.TestDialogue.WAITING;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.decide;
import static com.cgpay.support.dialogue.TestDialogue.escalate;
import static com.cgpay.support.dialogue.TestDialogue.hears;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static com.cgpay.support.dialogue.TestDialogue.waitingFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.flow.Said;
import com.cgpay.support.signals.Signal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes before any answer: lives, scams and accounts in other hands. */
class DangerTest {

    @Test
    void thoughtsOfDeathComeBeforeAnythingElse() {
        Set<Signal> all = Set.of(Signal.SELF_HARM, Signal.DISTRESS, Signal.SCAM);
        assertThat(decide(FRESH, asked("refund", 0.9, all, match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.SELF_HARM, Priority.URGENT, Rule.SELF_HARM));
        assertThat(decide(WAITING, asked("refund", 0.9, all, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.SELF_HARM, Rule.SELF_HARM_WHILE_WAITING));
    }

    @Test
    void aScamWinsOverEverything() {
        assertThat(decide(
                        FRESH,
                        asked("refund", 0.9, Set.of(Signal.SCAM, Signal.DISTRESS, Signal.HUMAN), match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.SCAM, Priority.URGENT, Rule.SCAM));
        assertThat(decide(FRESH, asked("suspected-scam", 0.5, match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.SCAM, Priority.URGENT, Rule.SCAM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not a scam love, I just want my code",
                "no nobody hacked me. YOU deducted 45 bucks",
                "我没有被骗，就是想登录",
                "这不是诈骗"
            })
    void whoSaysThatNobodyCheatsThemIsNotWarned(String words) {
        Comprehension scam = asked("other", 0.9, Set.of(Signal.SCAM));
        assertThat(hears(FRESH, words, scam)).isNotInstanceOf(Decision.Escalate.class);
        assertThat(hears(waitingFor(HandoffReason.SCAM, Priority.URGENT), words, scam))
                .isEqualTo(new Decision.Remark(Decision.Topic.NO_DANGER_WAITING, Rule.NO_DANGER_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he assured me it is not a scam",
                "I'm not sure it's not a scam",
                "he says it is not a scam",
                "他说这不是诈骗，让我放心转",
                "this is not a scam is it?",
                "我是不是被骗了",
                "我被骗了"
            })
    void whoHasOnlyBeenToldSoIsWarned(String words) {
        assertThat(hears(FRESH, words, asked("other", 0.9, Set.of(Signal.SCAM))))
                .isEqualTo(escalate(HandoffReason.SCAM, Priority.URGENT, Rule.SCAM));
    }

    @Test
    void anAccountInOtherHandsIsProtectedWhateverElseTheWordsAreNearTo() {
        Comprehension stranger = asked("login-trouble", 0.9, Set.of(Signal.FRAUD), match(REFUND, 0.9));
        assertThat(GUIDED.decide(FRESH, stranger, SAID))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("suspected-fraud"));
    }

    @Test
    void whereNoFlowProtectsTheAccountTheQuestionIsAnswered() {
        assertThat(decide(FRESH, asked("refund", 0.9, Set.of(Signal.FRAUD), match(REFUND, 0.9))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void aSumIsNoCryForHelp() {
        Said sum = said("一万二");
        Set<Signal> danger = Set.of(Signal.SCAM, Signal.DISTRESS);
        assertThat(POLICY.decide(FRESH, asked("refund", 0.9, danger, match(REFUND, 0.9)), sum))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }
}
