package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.DATA;
import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.flow.Step;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When something was, in the words in which customers tell a flow. */
class TimesToldTest {

    @ParameterizedTest
    @CsvSource({
        "周一到周三, 2026-11-23/2026-11-26",
        "周一至三, 2026-11-23/2026-11-26",
        "11/20, 2026-11-20",
        "20/11, 2026-11-20",
        "11-20, 2026-11-20",
        "11.20, 2026-11-20",
        "11.20下午三点, 2026-11-20T15",
        "11-20 3pm, 2026-11-20T15",
        "it was on 20.11., 2026-11-20",
        "三天了, 2026-11-22",
        "已经两天了, 2026-11-23",
        "for 3 days now, 2026-11-22",
        "上周一到周三, 2026-11-16/2026-11-19"
    })
    void daysAnswerTheQuestionForATimeAsPeopleAnswerIt(String answer, String time) {
        Move asked = start("钱没到账");
        assertThat(asked.state().step()).isEqualTo("time");
        Move move = hear(asked, answer);
        assertThat(known(move)).containsEntry("time", time).doesNotContainKey("amount");
        assertThat(move.state().step()).isEqualTo("amount");
    }

    /** Here it is four in the afternoon; elsewhere the evening of the same day may be over. */
    @ParameterizedTest
    @CsvSource({"today at 8 pm, 2026-11-25T20", "今天晚上八点, 2026-11-25T20", "今早九点, 2026-11-25T09"})
    void anHourOfTodayIsBelievedOfWhoMayBeElsewhere(String answer, String time) {
        assertThat(known(hear(start("钱没到账"), answer))).containsEntry("time", time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow at 8 pm", "明天下午三点"})
    void nobodyHasPaidTomorrow(String answer) {
        assertThat(known(hear(start("钱没到账"), answer))).doesNotContainKey("time");
    }

    @ParameterizedTest
    @CsvSource({
        "I found out today. Paid on the 19th, 2026-11-19",
        "账单今天出的 钱是11月20号扣的, 2026-11-20",
        "'I discovered it only yesterday, the payment was on the 21st', 2026-11-21",
        "'今日先發現,係上個禮拜五嘅事', 2026-11-20",
        "I paid yesterday and it still has not arrived, 2026-11-24",
        "昨天就给了商家, 2026-11-24",
        "还没收到昨天的款, 2026-11-24"
    })
    void whenSomethingWasOnlyNoticedIsNotWhenItWas(String answer, String time) {
        assertThat(known(hear(start("钱没到账"), answer))).containsEntry("time", time);
    }

    @ParameterizedTest
    @CsvSource({
        "前几天, 2026-11-18/2026-11-24",
        "好几天了, 2026-11-18/2026-11-24",
        "有两三天了, 2026-11-22/2026-11-24",
        "a few days now, 2026-11-18/2026-11-24",
        "two or three days, 2026-11-22/2026-11-24"
    })
    void whoTellsRoughlyWhenHasToldWhen(String words, String time) {
        assertThat(known(hear(start("钱没到账"), words))).containsEntry("time", time);
    }

    @ParameterizedTest
    @CsvSource({
        "今天转了300没到账, anything-else",
        "昨天转了300没到账, anything-else",
        "10月30号转了300没到账, card",
        "转了300都两个星期了还没到账, card",
        "'I paid 300 and it has been three weeks', card"
    })
    void whoHasToldWhenIsNotAskedWhetherThatIsTooLongAgo(String told, String next) {
        assertThat(hear(start(told), "处理中").state().step()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "十天了, card", "10 days, card", "i paid two weeks ago, card", "都半个月了, card", "yes more, card",
        "昨天, anything-else", "one day, anything-else", "超过了, card", "没到, waited", "上个星期, waited"
    })
    void aTimeAnswersWhetherItIsTooLongAgo(String answer, String next) {
        Move waited = hear(hear(hear(start("钱没到"), "不记得了"), "300"), "处理中");
        assertThat(waited.state().step()).isEqualTo("waited");
        assertThat(hear(waited, answer).state().step()).isEqualTo(next);
    }

    @Test
    void weekendsAreNoBusinessDaysAndADayThatMayBeEitherIsAskedFor() {
        Flows flows = Flows.of(DATA);
        Step.Choose waited = (Step.Choose)
                flows.find("debited-not-received").orElseThrow().step("waited").orElseThrow();
        Instant monday = Instant.parse("2026-11-30T04:00:00Z");
        RunningFlow state = RunningFlow.start("debited-not-received", "waited", monday);
        Function<String, String> settled = time -> flows.deadlines()
                .settle(waited, state.knowing(Map.of("time", SlotValue.of(time))))
                .map(Step.Option::value)
                .orElse("");
        assertThat(settled.apply("2026-11-25T09")).isEqualTo("no");
        assertThat(settled.apply("2026-11-24")).isEqualTo("yes");
        assertThat(settled.apply("2026-11-23/2026-11-30")).isEmpty();
        assertThat(settled.apply("2026-10")).isEqualTo("yes");
        assertThat(settled.apply("1969-01-01")).isEqualTo("yes");
        assertThat(settled.apply("")).isEmpty();
    }
}
