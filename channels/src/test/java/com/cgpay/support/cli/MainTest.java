package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    static Set<String> commands() {
        return Main.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void onlyTheCommandThatIsCalledIsMade(String name) {
        assertThat(Main.commandLine(name, "--help").getSubcommands()).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "nosuch", ""})
    void whoCallsNoneIsOfferedAll(String argument) {
        assertThat(Main.commandLine(argument).getSubcommands()).containsKeys("serve", "chat", "evaluate", "bench");
    }

    @Test
    void whoSaysNothingIsOfferedAll() {
        assertThat(commands()).contains("serve", "chat", "evaluate", "bench");
    }
}
