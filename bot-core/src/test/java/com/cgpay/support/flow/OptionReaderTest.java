package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which option customers mean by words of their own. */
class OptionReaderTest {

    @ParameterizedTest
    @CsvSource({
        "没换过, no",
        "换过了, yes",
        "I have not changed it, no",
        "上周换过, yes",
    })
    void whatIsDeniedDoesNotMeanYes(String answer, String value) {
        Move asked = hear(start("security-check", "安全检查"), "启用了");
        assertThat(asked.state().step()).isEqualTo("password");
        assertThat(known(hear(asked, answer))).containsEntry("password", value);
    }

    @ParameterizedTest
    @CsvSource({"没换过, no", "换过了, yes", "不记得有没有换过, ''", "最近有没有换过密码我不确定, ''"})
    void whoDoesNotKnowWhetherItIsSoHasChosenNothing(String words, String chosen) {
        Move asked = hear(start("security-check", "安全检查"), "启用了");
        assertThat(asked.state().step()).isEqualTo("password");
        assertThat(known(hear(asked, words)).getOrDefault("password", "")).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({
        "好像没扣 不太确定, unsure",
        "yes they took 129 euros from my card, yes",
        "不清楚有没有扣, unsure",
        "不知道扣没扣, unsure",
        "我看不到扣款记录, unsure",
        "not sure if it was charged, unsure",
        "没有扣, no",
        "刷了880元, yes",
        "银行短信说支出128元, yes",
        "the money has left my account, yes"
    })
    void whoCannotTellWhetherMoneyWasTakenHasNotDenied(String words, String taken) {
        assertThat(known(hear(start("payment-failed", "付款失败了"), words))).containsEntry("taken", taken);
    }

    @ParameterizedTest
    @CsvSource({
        "login-trouble, wrong password, yes im sure the password is right, human",
        "login-trouble, wrong password, i already changed the password, human",
        "login-trouble, 在公用网络打不开, 在家里用wifi, human",
        "login-trouble, hotel wifi, I'm at home, human",
        "login-trouble, 登不上, 我确定密码是对的, after",
        "merchant-integration, 接口报错, 没有错误码, area",
        "merchant-integration, webhook, we already checked that, what",
        "payment-failed, 付款失败, no money taken, solved",
        "payment-failed, 付款失败, it wasnt taken, solved",
        "login-trouble, wrong password, i tried that already, human",
        "login-trouble, wrong password, still nope, human"
    })
    void whatCustomersSayInOtherWordsIsAnAnswer(String flow, String first, String answer, String step) {
        assertThat(hear(start(flow, first), answer).state().step()).isEqualTo(step);
    }
}
