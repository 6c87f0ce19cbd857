package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.ENGINE;
import static com.cgpay.support.flow.TestFlows.NOW;
import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.said;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer says that starts a flow by itself. */
class OpeningsTest {

    @ParameterizedTest
    @CsvSource({
        "请打13900139000说一下退款, true",
        "打给我13900139000, true",
        "please call me at +44 20 7946 0958 about my refund, true",
        "打4008208820打不通, false",
        "拨打400-820-8820一直占线, false",
        "发13900139000收不到验证码, false",
        "收到短信，请联系13900139000退款, false",
        "骗子让我直接打13900139000, false",
        "I tried to call +44 20 7946 0958 but nobody answered, false",
        "I was told to call +44 20 7946 0958 to unlock my account, false",
        "want to use +14155552671 to register, false"
    })
    void onlyTheCustomersOwnNumberIsToBeCalled(String words, boolean own) {
        assertThat(ENGINE.openings()
                        .startedByAddress("request-callback", said(words, NOW))
                        .isPresent())
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"今天天气真好, false", "iPhone15要5000块, false", "我上周三买的，268元, true", "268元, true", "昨天的多少钱？, false"})
    void anOfferIsTakenUpByTwoFactsOrByOneAlone(String words, boolean takenUp) {
        assertThat(ENGINE.openings().takenUp("refund-process", said(words, NOW)).isPresent())
                .isEqualTo(takenUp);
    }

    @ParameterizedTest
    @CsvSource({
        "H462SX3, true",
        "following up on case H462SX3, true",
        "我的受理编号是h6f97p4有消息吗, true",
        "HANDBAG, false",
        "订单H1024567, false",
        "CG100003, false"
    })
    void whoQuotesACaseComesBackToIt(String words, boolean quoted) {
        assertThat(ENGINE.openings()
                        .startedByCaseNumber("case-status", Optional.empty(), said(words, NOW))
                        .isPresent())
                .isEqualTo(quoted);
    }

    @Test
    void aNumberThatWasAskedForIsNoCase() {
        Move asked = hear(hear(start("refund-request", "退款"), "昨天"), "300");
        assertThat(asked.state().step()).isEqualTo("reference");
        assertThat(ENGINE.openings()
                        .startedByCaseNumber("case-status", Optional.of(asked.state()), said("H462SX3", NOW)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"查一下昨天的交易, true", "check transaction number CG100003, true", "怎么查交易, false"})
    void whoNamesACaseOfTheirOwnIsGuidedAtOnce(String text, boolean guided) {
        assertThat(ENGINE.openings()
                        .startedBy("transaction-status", said(text, NOW))
                        .isPresent())
                .isEqualTo(guided);
    }
}
