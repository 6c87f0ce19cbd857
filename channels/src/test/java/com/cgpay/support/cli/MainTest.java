package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "chat", "train", "import", "export", "evaluate", "explain", "replay", "flows", "bench"})
    void onlyTheCommandThatIsCalledIsMade(String name) {
        assertThat(Main.commandLine(name).getSubcommands()).containsOnlyKeys(name);
        assertThat(Main.commandLine().getSubcommands()).containsKey(name);
    }

    @Test
    void whoCallsNoneIsOfferedAll() {
        assertThat(Main.commandLine("--help").getSubcommands())
                .hasSameSizeAs(Main.commandLine().getSubcommands());
        assertThat(Main.commandLine("nosuch").getSubcommands()).containsKeys("serve", "bench");
    }
}
