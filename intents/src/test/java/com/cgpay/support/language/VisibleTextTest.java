package com.cgpay.support.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void whatCanBeSeenStays() {
        String text = "退款 👨‍👩‍👧 e\u0301\nnext";
        assertThat(VisibleText.of(text)).isEqualTo(text);
        assertThat(VisibleText.isWhole(text)).isTrue();
    }

    @Test
    void whatOnlySteersADisplayAndHalvesOfCharactersGo() {
        assertThat(VisibleText.of("a\u0000b\u202Ec\u2066d\u200Fe\td\r\n\uD83D")).isEqualTo("abcde d\n");
        assertThat(VisibleText.isWhole("\uD83D")).isFalse();
    }
}
