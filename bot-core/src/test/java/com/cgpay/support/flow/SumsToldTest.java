package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers a flow takes for a sum. */
class SumsToldTest {

    @ParameterizedTest
    @CsvSource({
        "三百, 300",
        "大概三百吧, 300",
        "三千五左右, 3500",
        "叁佰, 300",
        "五十, 50",
        "十块, 10 CNY",
        "300左右, 300",
        "fifty, 50",
        "'1,200', 1200"
    })
    void aSumInWordsIsTaken(String answer, String amount) {
        assertThat(known(hear(start("昨天转的钱没到账"), answer))).containsEntry("amount", amount);
    }

    @ParameterizedTest
    @CsvSource({
        "'like 20 minutes ago. oh sorry it was 65 not 60', 65",
        "it was 4.80 both times, 4.8",
        "本来要转500变5000, 5000",
        "'I meant to send 50 but sent 500', 500"
    })
    void aSumAmongOtherWordsIsRead(String words, String amount) {
        assertThat(known(hear(start("昨天的钱没到账"), words))).containsEntry("amount", amount);
    }

    @ParameterizedTest
    @CsvSource({"'昨天，268', 268", "yesterday 45.50, 45.5", "'1200, yesterday', 1200", "昨天的一万二, 12000"})
    void aSumThatStandsBesideADayIsNotAskedForAgain(String answer, String amount) {
        Move move = hear(start("钱没到账"), answer);
        assertThat(known(move)).containsEntry("amount", amount).containsEntry("time", "2026-11-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天的300没到账", "昨天的300还没收到", "yesterday's 300 has not arrived"})
    void whatAComplaintOfMissingMoneyNamesIsNotAskedFor(String text) {
        assertThat(known(start(text))).containsEntry("time", "2026-11-24").containsEntry("amount", "300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天 3", "昨天那笔，退2次", "昨天 -50", "昨天尾号1234", "was it yesterday or 2000 days ago?"})
    void anotherNumberBesideADayIsNoSum(String answer) {
        assertThat(known(hear(start("钱没到账"), answer))).doesNotContainKey("amount");
    }

    @Test
    void anHourAYearOrALongNumberBesideADayIsNoSum() {
        Move asked = start("钱没到");
        for (String words : List.of("yesterday 11", "昨天，2026", "昨天 88123")) {
            assertThat(known(hear(asked, words))).as(words).doesNotContainKey("amount");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-50", "负50", "minus 50", "−50元", "三白", "3白", "是-50"})
    void aSumThatIsNotSureIsAskedForAgain(String answer) {
        Move asked = start("昨天转的钱没到账");
        assertThat(asked.state().step()).isEqualTo("amount");
        Move move = hear(asked, answer);
        assertThat(move.state().step()).isEqualTo("amount");
        assertThat(known(move)).doesNotContainKey("amount");
    }

    @Test
    void aTimeInTheFutureAndASumOfNothingAreNoAnswers() {
        assertThat(hear(start("钱没到"), "明天").state().step()).isEqualTo("time");
        Move amount = hear(start("钱没到"), "昨天");
        assertThat(hear(amount, "0").state().step()).isEqualTo("amount");
        assertThat(hear(amount, "-5000000000000000000000").state().step()).isEqualTo("amount");
    }
}
