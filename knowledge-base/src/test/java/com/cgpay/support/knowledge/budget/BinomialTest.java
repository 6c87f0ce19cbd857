package com.cgpay.support.knowledge.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

    @ParameterizedTest
    @CsvSource({"0, 0.1, 22", "1, 0.1, 38", "0, 0.05, 45", "1, 0.05, 77", "0, 0.02, 114", "1, 0.02, 194"})
    void theAnswersNeededAreThoseOfTheTables(int wrong, double rate, int needed) {
        assertThat(Binomial.answersNeeded(wrong, rate, 0.1)).isEqualTo(needed);
    }

    @Test
    void theTailIsTheSumOfItsTerms() {
        assertThat(Binomial.atMost(1, 2, 0.5)).isCloseTo(0.75, within(1e-12));
        assertThat(Binomial.atMost(10, 10, 0.3)).isCloseTo(1, within(1e-12));
    }

    @Test
    void theIntervalIsThatOfClopperAndPearson() {
        assertThat(Binomial.upper(0, 10, 0.05)).isCloseTo(0.2589, within(1e-4));
        assertThat(Binomial.lower(5, 10, 0.05)).isCloseTo(0.2224, within(1e-4));
        assertThat(Binomial.upper(5, 10, 0.05)).isCloseTo(0.7776, within(1e-4));
        assertThat(Binomial.lower(0, 10, 0.05)).isZero();
    }
}
