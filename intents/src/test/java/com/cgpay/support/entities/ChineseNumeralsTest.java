package com.cgpay.support.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "零,0",
        "五,5",
        "十,10",
        "十二,12",
        "二十,20",
        "廿三,23",
        "一百,100",
        "一百零五,105",
        "一百五,150",
        "一百一十,110",
        "两百,200",
        "三百二十一,321",
        "两千五,2500",
        "两千零五,2005",
        "两千零五十,2050",
        "一千二百三十四,1234",
        "一万二,12000",
        "一万零二百,10200",
        "十五万,150000",
        "三十二万五千,325000",
        "一亿两千万,120000000",
        "十二亿,1200000000",
        "壹佰元,",
        "叁仟伍佰,3500",
        "贰万,20000",
        "1.2万,12000",
        "3千5,3500",
        "2万5,25000",
        "1万2千,12000",
        "1万2500,12500",
        "300,300"
    })
    void numeralsAreReadAsPeopleSayThem(String written, BigDecimal value) {
        assertThat(ChineseNumerals.parse(written).orElse(null))
                .usingComparator(Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "百", "万", "千万", "元", "一x", "..", ".", "两三", "七八十", "三五千"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(ChineseNumerals.parse(written)).isEmpty();
    }

    @Test
    void digitsAreReadOneByOneInAYear() {
        assertThat(ChineseNumerals.digits("二零二六")).isEqualTo("2026");
    }
}
