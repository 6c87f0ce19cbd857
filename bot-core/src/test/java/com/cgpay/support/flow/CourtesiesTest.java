package com.cgpay.support.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtesiesTest {

    @ParameterizedTest
    @CsvSource({
        "'oh, no thanks!', no",
        "'好的，谢谢，取消吧。', 取消",
        "那第二个呢？, 第二个",
        "'hi, history please', history",
        "plead, plead",
        "'500 😀', 500",
        "。。。, 。。。",
        "谢谢, 谢谢",
        "'', ''"
    })
    void whatStandsAroundAShortAnswerIsLeftOut(String text, String bare) {
        assertThat(Courtesies.without(text.replace('，', ','))).isEqualTo(bare);
    }
}
