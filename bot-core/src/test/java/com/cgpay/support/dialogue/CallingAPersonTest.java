package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.FEES;
import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.GUIDED;
import static com.cgpay.support.dialogue.TestDialogue.HELLO;
import static com.cgpay.support.dialogue.TestDialogue.HOURS;
import static com.cgpay.support.dialogue.TestDialogue.NOTHING;
import static com.cgpay.support.dialogue.TestDialogue.POLICY;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.SAID;
import static com.cgpay.support.dialogue.TestDialogue.WAITING;
import static com.cgpay.support.dialogue.TestDialogue.article;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.decide;
import static com.cgpay.support.dialogue.TestDialogue.escalate;
import static com.cgpay.support.dialogue.TestDialogue.hears;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.knowledge.Evidence;
import com.cgpay.support.signals.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is put through to a person, and who is not. */
class CallingAPersonTest {

    @Test
    void whoAsksForAPersonGetsOne() {
        Decision expected = escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR);
        assertThat(decide(FRESH, asked("human-agent", 0.5, match(HELLO, 0.9)))).isEqualTo(expected);
        assertThat(decide(FRESH, asked("refund", 0.3, Set.of(Signal.HUMAN)))).isEqualTo(expected);
    }

    @Test
    void whoAsksForAPersonAndSomethingElseGetsBoth() {
        assertThat(decide(FRESH, asked("refund", 0.9, Set.of(Signal.HUMAN), match(REFUND, 0.9))))
                .isEqualTo(new Decision.Escalate(
                        HandoffReason.USER_ASKED, Priority.NORMAL, Optional.of(REFUND), Rule.ASKED_FOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你是机器人吗 我要真人",
                "我没付款!!是结算!!!人工!!!",
                "都试过了 还是不行 有没有人管",
                "你哋條熱線打極都冇人聽,玩嘢呀?",
                "please just have someone check it",
                "i want someone to actually answer me",
                "yeah ok person"
            })
    void whoAsksForAPersonAmongOtherThingsGetsOne(String words) {
        Comprehension identity = asked("bot-identity", 0.9, match(article("bot-identity", "contact"), 0.9));
        assertThat(hears(FRESH, words, identity))
                .isEqualTo(escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do people or bots answer here?",
                "是人工还是机器人",
                "人工审核要多久",
                "i let someone use my account",
                "卖家那边没人理我",
                "不要人工"
            })
    void whoOnlySpeaksOfPeopleGetsNone(String words) {
        assertThat(hears(FRESH, words, NOTHING)).isNotInstanceOf(Decision.Escalate.class);
    }

    @Test
    void aSureQuestionAboutTheStaffIsAnswered() {
        assertThat(decide(FRESH, asked("support-hours", 0.9, Set.of(Signal.HUMAN), match(HOURS, 0.9))))
                .isEqualTo(new Decision.Answer(HOURS, Rule.CONFIDENT));
    }

    @Test
    void whoAsksWhatAnArticleAsksWordForWordGetsItAndNoPerson() {
        ArticleMatch same = new ArticleMatch(FEES, 0.9, 0.9, new Evidence("q", true, 0.99, 0.5, 0.5, 0.5));
        assertThat(decide(FRESH, asked("fees", 0.9, Set.of(Signal.HUMAN), same)))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不要转人工", "不用人工，别转人工", "i don't want to talk to a person", "please dont transfer me"})
    void whoWantsNoPersonGetsNone(String words) {
        Said said = said(words);
        assertThat(POLICY.decide(FRESH, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(new Decision.Remark(Decision.Topic.ACKNOWLEDGED, Rule.ACKNOWLEDGED));
        assertThat(POLICY.decide(WAITING, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE));
    }

    @Test
    void whoWantsNoPersonAndAsksSomethingIsAskedAgainAndNotDismissed() {
        Said said = said("不用人工，告诉我怎么自己解");
        assertThat(POLICY.decide(FRESH, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"why is there nobody, not even a person", "不要机器人，要人工", "不要客服机器人，转人工"})
    void whoWantsNoMachineGetsAPerson(String words) {
        Said said = said(words);
        assertThat(POLICY.decide(FRESH, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR));
    }

    @Test
    void aComplaintGoesToAPersonSoon() {
        assertThat(decide(FRESH, asked("complaint", 0.5, match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.COMPLAINT));
    }

    @Test
    void aCalmComplaintIsTakenDownAndAnAngryOneGoesToAPerson() {
        assertThat(GUIDED.decide(FRESH, asked("complaint", 0.9, match(REFUND, 0.9)), SAID))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("complaint"));
        assertThat(GUIDED.decide(FRESH, asked("complaint", 0.9, Set.of(Signal.ANGER)), SAID))
                .isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.COMPLAINT));
    }

    @Test
    void whoIsAngryAndNotUnderstoodGetsAPerson() {
        Comprehension swearing = asked("goodbye", 0.4, Set.of(Signal.ANGER));
        assertThat(decide(FRESH, swearing)).isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.ANGRY));
        assertThat(decide(FRESH, asked("complaint", 0.4, Set.of(Signal.ANGER))))
                .isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.COMPLAINT));
    }

    @Test
    void distressGoesToAPersonWithTheAnswerThatSurelyHelps() {
        Set<Signal> distress = Set.of(Signal.DISTRESS);
        assertThat(decide(FRESH, asked("refund", 0.9, distress, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Escalate(
                        HandoffReason.DISTRESS, Priority.HIGH, Optional.of(REFUND), Rule.DISTRESS));
        assertThat(decide(FRESH, asked("greeting", 0.9, distress, match(HELLO, 0.9))))
                .isEqualTo(escalate(HandoffReason.DISTRESS, Priority.HIGH, Rule.DISTRESS));
    }
}
