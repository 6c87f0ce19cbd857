package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which digits a flow takes for a reference, a card, a code or where to call. */
class NumbersToldTest {

    @ParameterizedTest
    @ValueSource(strings = {"A1234", "B-12", "88123"})
    void aShortNumberAnswersTheQuestionForOne(String number) {
        Move asked = hear(start("refund-request", "昨天300"), number);
        assertThat(known(asked)).containsEntry("reference", number);
    }

    @Test
    void aShortNumberIsNoReferenceWhereASumIsCorrected() {
        Move asked = hear(hear(start("refund-request", "昨天300"), "A1234"), "坏了");
        assertThat(known(hear(asked, "不对，是500"))).containsEntry("amount", "500").containsEntry("reference", "A1234");
    }

    @Test
    void aCodeOfDigitsAnswersTheQuestionForACode() {
        Move move = hear(start("merchant-integration", "接口报错"), "错误码40001");
        assertThat(known(move)).containsEntry("code", "40001");
        assertThat(move.state().step()).isEqualTo("area");
    }

    @Test
    void neverTakesTheFirstDigitsOfACardForItsLastFour() {
        Move card = hear(start("昨天转了300没到账"), "看不到这笔");
        assertThat(card.state().step()).isEqualTo("card");
        assertThat(hear(card, "6222 0210 0112 2334 455").state().step()).isEqualTo("card");
        assertThat(known(hear(card, "尾号 4455"))).containsEntry("card", "4455");
    }

    @ParameterizedTest
    @CsvSource({"请给我回电话，13800138000, +8613800138000", "call me at me@example.com, me@example.com"})
    void aNumberOrAnAddressDoesForACallBack(String text, String contact) {
        Move move = start("callback", text);
        assertThat(known(move)).containsEntry("contact", contact);
        assertThat(move.state().step()).isEqualTo("about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6123 4567", "02079460958", "61234567"})
    void aNumberAsItIsDialledAtHomeAnswersTheQuestionForOne(String number) {
        Move move = hear(start("callback", "请给我回电话"), number);
        assertThat(known(move)).containsKey("contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "123456789012345", "2026-11-20"})
    void otherDigitsAreNoNumberToCall(String digits) {
        Move move = hear(start("callback", "请给我回电话"), digits);
        assertThat(known(move)).doesNotContainKey("contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900139000", "写错了，改打13900139000"})
    void aNumberIsNotWhatACallIsAbout(String number) {
        Move move = hear(hear(start("callback", "请给我回电话"), "13800138000"), number);
        assertThat(known(move)).containsEntry("contact", "+8613900139000").doesNotContainKey("about");
        assertThat(move.state().step()).isEqualTo("about");
    }
}
