package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FadingTest {

    @Test
    void itIsTheExponentialToEightDigits() {
        for (double distance = 0; distance < 24; distance += 0.000_37) {
            double exact = Math.exp(-distance);
            assertThat(Fading.of(distance)).isCloseTo(exact, Offset.offset(exact * 3e-9));
        }
    }

    @Test
    void whatIsFarAwayDoesNotCount() {
        assertThat(Fading.of(24)).isZero();
        assertThat(Fading.of(1e9)).isZero();
    }
}
