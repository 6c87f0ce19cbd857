package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers correct of what they told a flow before. */
class CorrectionsTest {

    @ParameterizedTest
    @CsvSource({
        "不对，是500, 500",
        "'no, it was 500', 500",
        "其实是三百五, 350",
        "改成 1200, 1200",
        "'actually $80', 80 USD",
        "不是300块，是500块, 500 CNY",
        "my card is 5678 and 500, 500",
        "卡是5678，金额500, 500",
        "'not 300 yuan, 500 yuan', 500 CNY"
    })
    void takesACorrectionOfWhatWasToldBefore(String correction, String amount) {
        Move move = hear(start("昨天转了300没到账"), correction);
        assertThat(known(move)).containsEntry("amount", amount).containsEntry("time", "2026-11-24");
        assertThat(move.lines().getFirst()).isInstanceOfSatisfying(Line.Own.class, line -> {
            assertThat(line.kind()).isEqualTo(Line.Kind.CORRECTED);
            assertThat(line.named()).containsExactly("amount");
        });
        assertThat(move.state().step()).isEqualTo("shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不对，是2000，上星期的",
                "不对，是上星期的，2000",
                "no, it was 2000 and last week",
                "no, it was last week, 2000",
                "其实是上周的，金额2000",
                "不对，2000，2026年11月16日到22日",
                "不对，是上周的2000",
                "上周 2000"
            })
    void twoCorrectionsInOneMessageAreBothTaken(String correction) {
        Move move = hear(start("昨天转了300没到账"), correction);
        assertThat(known(move)).containsEntry("amount", "2000").containsEntry("time", "2026-11-16/2026-11-23");
        assertThat(move.state().step()).isEqualTo("shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尾号5678，金额不对，是1200",
                "尾号5678，不对，金额是1200",
                "card ending 5678, wrong amount, it was 1200",
                "尾号5678，说错了金额，是1200元"
            })
    void aCorrectionOfOneThingLeavesWhatIsToldBeside(String words) {
        assertThat(known(hear(start("昨天转了300没到账"), words))).containsEntry("card", "5678");
    }

    @Test
    void aCorrectionMayAnswerTheOpenQuestionInTheSameBreath() {
        Move move = hear(start("昨天转的钱没到账"), "不对，是前天的，2000");
        assertThat(known(move)).containsEntry("amount", "2000").containsEntry("time", "2026-11-23");
    }

    @Test
    void whatIsTakenBackAtOnceIsNotKept() {
        assertThat(known(hear(start("昨天转了300没到账"), "尾号5678，不对，是6789"))).containsEntry("card", "6789");
        assertThat(known(hear(start("钱没到账"), "昨天，不对，前天"))).containsEntry("time", "2026-11-23");
    }

    @Test
    void aNumberThatIsTakenBackAtOnceIsNotTheCard() {
        Move asked = hear(start("昨天转了300没到账"), "看不到这笔");
        assertThat(known(hear(asked, "4471. sorry no 4417"))).containsEntry("card", "4417");
    }

    @Test
    void aCorrectedSumKeepsItsCurrency() {
        assertThat(known(hear(start("昨天转了300美元没到账"), "不对，是500"))).containsEntry("amount", "500 USD");
    }

    @ParameterizedTest
    @CsvSource({
        "啊不对是美元不是人民币, 300 USD",
        "'oh wait, it was usd', 300 USD",
        "'no, euros', 300 EUR",
        "'wait, are dollars fine?', 300"
    })
    void anotherCurrencyCorrectsTheSumThatWasTold(String correction, String amount) {
        assertThat(known(hear(start("昨天转了300没到账"), correction))).containsEntry("amount", amount);
    }

    @ParameterizedTest
    @CsvSource({"不是建行，是工行, bank, icbc", "不是昨天，是前天, time, 2026-11-23"})
    void whatIsDeniedIsNotTakenForTheCorrection(String correction, String slot, String value) {
        Move move = hear(start("昨天转了300到建行没到账"), correction);
        assertThat(known(move)).containsEntry(slot, value);
    }

    @ParameterizedTest
    @CsvSource({
        "不是今天付的 是上周四, 2026-11-19",
        "'唔係今日過嘅,係上星期四過嘅', 2026-11-19",
        "'no, not today, it was last Thursday', 2026-11-19",
        "no the payment was Thursday, 2026-11-19",
        "我是上周四付的, 2026-11-19",
        "i paid last Thursday, 2026-11-19",
        "不是今天付的 是上周五, 2026-11-20"
    })
    void whoTellsWhenItWasIsBelieved(String words, String time) {
        Move move = hear(start("上周五转了300没到账"), words);
        assertThat(known(move)).containsEntry("time", time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "处理中，他今天就要用钱",
                "失败 今天才发现的",
                "都三日啦,今日已經係第四日",
                "今天都还没到",
                "processing, he needs it TODAY can you at least give me some proof that i paid",
                "i need it back today, this is my grocery money",
                "today is wednesday and it still says processing",
                "rent is due today",
                "我昨天打电话问过你们了",
                "i called you yesterday"
            })
    void aDayThatIsNamedForAnotherReasonDoesNotChangeWhenItWas(String words) {
        Move move = hear(start("上周五转了300没到账"), words);
        assertThat(known(move)).containsEntry("time", "2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({
        "please call 13900139000 about my refund, +8613900139000",
        "请打13900139000，关于我的退款, +8613900139000",
        "骗子用13900139000打给我, +8613800138000"
    })
    void anotherNumberToCallReplacesTheFirst(String words, String contact) {
        Move asked = hear(start("callback", "请给我回电话"), "13800138000");
        Move move = hear(asked, words);
        assertThat(known(move)).containsEntry("contact", contact).containsKey("about");
        assertThat(move.next()).isInstanceOf(Move.HandsOver.class);
    }
}
