package com.cgpay.support.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "fifty,50",
        "twenty-five,25",
        "a hundred,100",
        "two hundred and ten,210",
        "fifteen hundred,1500",
        "one thousand five hundred,1500",
        "three grand,3000",
        "two hundred thousand,200000",
        "a million,1000000",
        "one million two hundred thousand,1200000"
    })
    void numeralsInWordsAreRead(String written, long value) {
        assertThat(EnglishNumerals.parse(written)).contains(BigDecimal.valueOf(value));
    }

    @Test
    void otherWordsAreNoNumber() {
        assertThat(EnglishNumerals.parse("fifty shades")).isEmpty();
    }
}
