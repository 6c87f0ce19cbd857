package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = Passwords.hash("correct horse 电池 🐎");

        assertThat(Passwords.matches("correct horse 电池 🐎", hash)).isTrue();
        assertThat(Passwords.matches("correct horse 电池 🐎 ", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(Passwords.hash("a good password")).isNotEqualTo(Passwords.hash("a good password"));
    }

    @Test
    void aHashNamesItsParametersAndNotThePassword() {
        assertThat(Passwords.hash("a good password"))
                .startsWith("argon2id$19456$2$1$")
                .doesNotContain("good");
    }

    /** From the tests of the reference implementation (P-H-C/phc-winner-argon2); raising ours must lock nobody out. */
    @Test
    void aHashWithOtherParametersStillMatches() {
        String hash = "argon2id$65536$2$1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Passwords.matches("password", hash)).isTrue();
        assertThat(Passwords.matches("Password", hash)).isFalse();
    }
}
