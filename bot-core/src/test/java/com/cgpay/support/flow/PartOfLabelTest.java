package com.cgpay.support.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfLabelTest {

    @ParameterizedTest
    @CsvSource({
        "登记,登记投诉,true",
        "投诉,登记投诉,true",
        "一步步嚟啦,一步步排查,true",
        "一步来,一步步排查,false",
        "登,登记投诉,false",
        "账户,账户被冻结或锁定怎么办,false",
        "forgot password,i forgot password,true",
        "password reset,i forgot password,false",
        "check my,check my payment,true",
        "heck my payment,check my payment,false",
        "是我操作的,有不是我操作的,false",
        "确定,不确定,false",
        "no,no need,false"
    })
    void wordsMeanALabelOfWhichTheyAreAGoodPart(String words, String label, boolean meant) {
        assertThat(PartOfLabel.is(words, label)).isEqualTo(meant);
    }
}
