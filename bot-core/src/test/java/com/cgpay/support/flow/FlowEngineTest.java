package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.ENGINE;
import static com.cgpay.support.flow.TestFlows.NOW;
import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.said;
import static com.cgpay.support.flow.TestFlows.start;
import static com.cgpay.support.flow.TestFlows.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.FlowReader;
import com.cgpay.support.training.flow.SlotType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one message does to one flow; the shipped flow for debited payments stands for all. */
class FlowEngineTest {

    @Test
    void fillsWhatWasSaidAlreadyAndAsksForTheRest() {
        Move move = start("昨天下午三点转了300到建行，到现在没到账");
        assertThat(known(move))
                .containsEntry("time", "2026-11-24T15")
                .containsEntry("amount", "300")
                .containsEntry("bank", "ccb");
        assertThat(move.state().step()).isEqualTo("shown");
    }

    @Test
    void aStatusToldInTheFirstWordsIsNotAskedAgain() {
        Move move = start("transaction-status", "查一下交易，显示失败");
        assertThat(known(move)).containsEntry("shown", "failed");
        assertThat(move.state().step()).isEqualTo("next");
    }

    @Test
    void whatIsToldBeforeItIsAskedIsTakenWithoutBeginningAnew() {
        Move first = start("钱没到账");
        Move told = ENGINE.startOtherwise(first.state(), said("显示失败", NOW)).orElseThrow();
        assertThat(known(told)).containsEntry("shown", "failed");
        assertThat(told.state().step()).isEqualTo("time");
        assertThat(told.lines()).hasSize(1);
    }

    @Test
    void howItStandsIsTakenBeforeItIsAskedFor() {
        Move told = hear(start("同一笔订单扣了两次"), "都显示成功");
        assertThat(told.state().step()).isEqualTo("time");
        assertThat(known(told)).containsEntry("shown", "twice");
    }

    @Test
    void aReferenceToldLaterIsLookedUpInsteadOfAskingOn() {
        Flow flow = ENGINE.flows().find("transaction-status").orElseThrow();
        Move begun = ENGINE.start(flow, "", List.of(said("查一下", NOW)), Optional.empty(), NOW);
        Move asked = ENGINE.resume(begun, ((Move.LooksUp) begun.next()).step(), new Lookups.Result.None());
        assertThat(asked.state().step()).isEqualTo("time");
        Move told = ENGINE.hear(asked.state(), said("交易编号CG100003", NOW)).orElseThrow();
        assertThat(told.next())
                .isInstanceOfSatisfying(
                        Move.LooksUp.class,
                        wanted -> assertThat(wanted.criteria())
                                .containsExactly(Map.entry(SlotType.REFERENCE, "CG100003")));
    }

    @Test
    void aTapOnAnEarlierAnswerCorrectsIt() {
        Move waited = hear(hear(hear(start("钱没到"), "不记得了"), "300"), "处理中");
        assertThat(waited.state().step()).isEqualTo("waited");
        Move corrected = ENGINE.pick(waited.state(), "shown", "succeeded", NOW).orElseThrow();
        assertThat(corrected.state().step()).isEqualTo("anything-else");
        assertThat(ENGINE.pick(waited.state(), "shown", "no-such-value", NOW)).isEmpty();
        assertThat(ENGINE.pick(waited.state(), "anything-else", "yes", NOW)).isEmpty();
    }

    @Test
    void asksAgainAfterAWayBackUp() {
        Flow loop = FlowReader.read("loop", """
                name: {zh: 名, en: n}
                slots:
                  when: {type: time, label: {zh: 时, en: T}}
                  again: {type: choice, label: {zh: 再, en: A}}
                steps:
                  - ask: when
                    text: {zh: 时, en: T}
                  - choose: again
                    text: {zh: 再, en: A}
                    options:
                      - {value: "yes", label: {zh: 是, en: Y}, then: when}
                      - {value: "no", label: {zh: 否, en: N}, then: last}
                  - id: last
                    end: done
                """);
        FlowEngine own = new FlowEngine(new Flows(List.of(loop), Map.of(), new Brand(Map.of())));
        Move move = own.start(loop, "", List.of(said("昨天", NOW)), Optional.empty(), NOW);
        assertThat(move.state().step()).isEqualTo("again");
        Move round = own.hear(move.state(), said("是", NOW)).orElseThrow();
        assertThat(round.state().step()).isEqualTo("when");
        assertThat(round.state().slots()).isEmpty();
    }

    @Test
    void goesOnWithWhatIsKnownWhenTheFileHasChanged() {
        RunningFlow old = start("昨天转了300没到账").state().to("a-step-of-last-week");
        assertThat(stranger(ENGINE.hear(old, said("处理中", NOW)).orElseThrow())
                        .state()
                        .step())
                .isEqualTo("shown");
    }

    @Test
    void comesBackToWhatWasInterrupted() {
        Move first = start("钱没到");
        Flow other = ENGINE.flows().find("international-payment").orElseThrow();
        Move inBetween = ENGINE.start(
                other, "supported-countries", List.of(said("支持新加坡吗", NOW)), Optional.of(first.state()), NOW);
        assertThat(inBetween.state().flow()).isEqualTo("international-payment");
        Move after = hear(inBetween, "不用了");
        assertThat(after.state().flow()).isEqualTo("debited-not-received");
        assertThat(after.state().step()).isEqualTo("time");
        assertThat(after.ended()).extracting(Move.Ended::flow).containsExactly("international-payment");
    }

    @Test
    void remindsOfTheQuestionTheNextDay() {
        RunningFlow running = start("昨天转了300没到账").state();
        Move nextDay = ENGINE.missed(running, said("你好", NOW.plus(Duration.ofHours(20))), List.of(), false);
        assertThat(nextDay.lines().getFirst())
                .isInstanceOfSatisfying(
                        Line.Own.class, line -> assertThat(line.kind()).isEqualTo(Line.Kind.RETURNED));
        assertThat(ENGINE.hear(running, said("处理中", NOW.plus(Duration.ofHours(20)))))
                .get()
                .extracting(move -> move.state().step())
                .isEqualTo("anything-else");
    }

    @Test
    void aFlowIsForgottenAfterAWeek() {
        Event moved = new Event.FlowMoved(start("昨天转了300没到账").state(), List.of());
        Conversation conversation = Conversation.empty("c").after(new Recorded(1, NOW, moved));

        assertThat(ENGINE.running(conversation, NOW.plus(Duration.ofDays(6)))).isPresent();
        assertThat(ENGINE.running(conversation, NOW.plus(Duration.ofDays(8)))).isEmpty();
    }

    @Test
    void everyConversationOfAFlowComesToAPersonInTheEnd() {
        Move move = start("钱没到");
        for (int i = 0; i < 40 && move.next() instanceof Move.Waits; i++) {
            move = hear(move, "为什么");
        }
        assertThat(move.next())
                .isInstanceOfSatisfying(
                        Move.HandsOver.class, over -> assertThat(over.reason()).isEqualTo(HandoffReason.NOT_SOLVED));
    }
}
