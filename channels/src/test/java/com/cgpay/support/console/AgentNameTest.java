package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Ann\nBen",
                "Ann\u0000",
                "Ann\u0007",
                "Ann\u0085",
                "Ann\u2028Ben",
                "\u202ennA",
                "\u2066Ann\u2069",
                "Ann\u200e",
                "Ann\u200b",
                "Ann\u00ad",
                "\ufeffAnn",
                "Ann\ud83d"
            })
    void whatCannotBeSeenIsRefused(String name) {
        assertThatThrownBy(() -> AgentName.of(name))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"林小姐", "Ann O'Neil-Müller", "محمد", "می\u200cخواهم", "Ann 👩\u200d💻"})
    void namesOfAllScriptsAreTaken(String name) {
        assertThat(AgentName.of(name)).isEqualTo(name);
    }

    @Test
    void aNameIsStrippedAndHasAtMostFortyCharacters() {
        assertThat(AgentName.of("  Ann ")).isEqualTo("Ann");
        assertThat(AgentName.of("林".repeat(40))).hasSize(40);
        assertThatThrownBy(() -> AgentName.of("林".repeat(41))).isInstanceOf(Problem.class);
    }
}
