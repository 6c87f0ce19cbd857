package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.FEES;
import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.HOURS;
import static com.cgpay.support.dialogue.TestDialogue.NOTED;
import static com.cgpay.support.dialogue.TestDialogue.NOTHING;
import static com.cgpay.support.dialogue.TestDialogue.POLICY;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.WAITING;
import static com.cgpay.support.dialogue.TestDialogue.article;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.decide;
import static com.cgpay.support.dialogue.TestDialogue.hears;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static com.cgpay.support.dialogue.TestDialogue.waitingFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.flow.Said;
import com.cgpay.support.signals.Signal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot still says while a person is on the way. */
class WaitingPolicyTest {

    @Test
    void whileAPersonIsOnTheWayOnlySureAnswersAreGiven() {
        assertThat(decide(WAITING, asked("refund", 0.9, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT_WHILE_WAITING));
        assertThat(decide(NOTED, asked("refund", 0.3, match(REFUND, 0.3))))
                .isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @Test
    void whatIsSaidFirstWhileAPersonIsOnTheWayIsAcknowledged() {
        assertThat(decide(WAITING, asked("refund", 0.3, match(REFUND, 0.3))))
                .isEqualTo(new Decision.Remark(Decision.Topic.NOTED, Rule.NOTED_WHILE_WAITING));
        assertThat(POLICY.decideUnsupported(WAITING))
                .isEqualTo(new Decision.Remark(Decision.Topic.NOTED, Rule.NOTED_WHILE_WAITING));
    }

    @Test
    void whoWaitsAndAsksForAPersonAgainIsToldThatOneIsOnTheWay() {
        assertThat(decide(WAITING, asked("human-agent", 0.9, Set.of(Signal.HUMAN), match(FEES, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.WAITING, Rule.ASKED_WHILE_WAITING));
    }

    @Test
    void whoAsksHowLongToWaitIsToldWhatIsKnown() {
        Said howLong = said("how much longer?");
        assertThat(POLICY.decide(NOTED, asked("support-hours", 0.4), howLong))
                .isEqualTo(new Decision.Remark(Decision.Topic.WAITING, Rule.ASKED_WHILE_WAITING));
    }

    @Test
    void nobodyHearsTheSameTwiceInARow() {
        Conversation here = waitingFor(HandoffReason.DISTRESS, Priority.HIGH, Rule.ASKED_WHILE_WAITING);
        assertThat(hears(here, "is anyone there", NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING));
        Conversation told = waitingFor(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.FOR_A_PERSON_WHILE_WAITING);
        assertThat(hears(told, "will I get it back?", NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING));
    }

    @Test
    void aQuestionThatOnlyAPersonCanAnswerIsNotMetWithSilence() {
        assertThat(hears(NOTED, "do you need the death certificate?", NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.FOR_A_PERSON, Rule.FOR_A_PERSON_WHILE_WAITING));
        assertThat(hears(NOTED, "it was on friday", NOTHING))
                .isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @Test
    void whoseMoneyIsInOtherHandsIsNotToldHowItGoesAsARule() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        assertThat(decide(waitingFor(HandoffReason.REQUEST, Priority.HIGH), refund))
                .isEqualTo(new Decision.Remark(Decision.Topic.FOR_A_PERSON, Rule.FOR_A_PERSON_WHILE_WAITING));
        Comprehension strange = asked("check-activity", 0.9, match(article("check-activity", "advice"), 0.9));
        assertThat(decide(waitingFor(HandoffReason.SCAM, Priority.URGENT), strange))
                .isEqualTo(new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING));
        Comprehension hours = asked("support-hours", 0.9, match(HOURS, 0.9));
        assertThat(decide(waitingFor(HandoffReason.DISTRESS, Priority.HIGH), hours))
                .isEqualTo(new Decision.Remark(Decision.Topic.HERE, Rule.ASKED_WHILE_WAITING));
        assertThat(decide(waitingFor(HandoffReason.SCAM, Priority.URGENT), hours))
                .isEqualTo(new Decision.Remark(Decision.Topic.HOURS, Rule.HOURS_WHILE_WAITING));
        assertThat(decide(waitingFor(HandoffReason.REQUEST, Priority.NORMAL), refund))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT_WHILE_WAITING));
    }

    @Test
    void whoWaitsAndFindsTheAccountInOtherHandsIsWarned() {
        assertThat(decide(WAITING, asked("refund", 0.9, Set.of(Signal.FRAUD), match(REFUND, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i gave it to them", "yes i already told him the code", "我已經俾咗佢", "都告诉他了怎么办"})
    void whoHasGivenASecretAwayIsWarnedWhileWaiting(String words) {
        Said said = said(words);
        assertThat(POLICY.decide(NOTED, asked("other", 0.9), said))
                .isEqualTo(new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i sent it already", "i told them already", "我发给你们了", "已经发给客服了"})
    void whoHasSentWhatWasAskedForIsNotWarned(String words) {
        Said said = said(words);
        assertThat(POLICY.decide(NOTED, asked("other", 0.9), said))
                .isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @Test
    void whoWasWarnedAndIsInDangerAgainIsToldWhatToDo() {
        Conversation scam = waitingFor(HandoffReason.SCAM, Priority.URGENT);
        assertThat(decide(scam, asked("other", 0.9, Set.of(Signal.SCAM))))
                .isEqualTo(new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING));
        assertThat(decide(NOTED, asked("other", 0.9, Set.of(Signal.SCAM))))
                .isEqualTo(new Decision.Remark(Decision.Topic.SCAM, Rule.SCAM_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "should I call my bank??",
                "should i report it to the police",
                "can you freeze my account",
                "我而家報警先定打畀銀行先",
                "那你幫我凍結可以嗎",
                "怎么办"
            })
    void whoMayHaveBeenRobbedHearsWhatProtectsThem(String words) {
        Conversation fraud = waitingFor(HandoffReason.FRAUD, Priority.URGENT, Rule.NOTED_WHILE_WAITING);
        assertThat(hears(fraud, words, NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING));
        Conversation advised =
                waitingFor(HandoffReason.FRAUD, Priority.URGENT, Rule.NOTED_WHILE_WAITING, Rule.ADVISED_WHILE_WAITING);
        assertThat(hears(advised, words, NOTHING)).isNotInstanceOf(Decision.StaySilent.class);
        assertThat(hears(advised, words, NOTHING)).isNotEqualTo(hears(fraud, words, NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有人在嗎 我很害怕",
                "有冇人應機㗎",
                "喂?",
                "hello?? they could be emptying it right now",
                "i cant look at any records, i have no phone!!",
                "怎么没人",
                "请问明天大概几点会回"
            })
    void whoIsAfraidAndCriesForSomebodyIsHeard(String words) {
        Conversation fraud = waitingFor(HandoffReason.FRAUD, Priority.URGENT, Rule.NOTED_WHILE_WAITING);
        assertThat(hears(fraud, words, NOTHING)).isInstanceOf(Decision.Remark.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"never mind", "ok it was him, sorry, cancel", "确认了是他，不用查了", "算了不用了", "唔使喇"})
    void whoSeemsToWantNobodyAnyMoreIsAskedWhileWaiting(String words) {
        Said neverMind = said(words);
        assertThat(POLICY.decide(NOTED, asked("goodbye", 0.9), neverMind))
                .isEqualTo(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE));
        assertThat(POLICY.decide(FRESH, asked("goodbye", 0.9), neverMind))
                .isNotEqualTo(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE));
    }
}
