package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.NOW;
import static com.cgpay.support.flow.TestFlows.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {

    @ParameterizedTest
    @CsvSource({
        "你们支持比特币吗, true",
        "whats your daily limit, true",
        "so who has my money then, true",
        "可以帮我查一下吗, false",
        "我的退款, false",
        "somewhat late, false"
    })
    void aQuestionNeedsNoMark(String words, boolean question) {
        assertThat(said(words, NOW).isQuestion()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        "一万二, true",
        "'昨天下午三点，300块', true",
        "5678, true",
        "转给他一万二, false",
        "救命, false",
        "。。。, false",
        "'', false"
    })
    void valuesTellNoStory(String words, boolean justValues) {
        assertThat(said(words, NOW).isJustValues()).isEqualTo(justValues);
    }
}
