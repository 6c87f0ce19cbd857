package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void whatPeopleCanMendIsToldInASentence(@TempDir Path folder) throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "text,intent\nhello,greeting\nbye,goodbye\n");
        StringWriter told = new StringWriter();
        String[] arguments = {"evaluate", "intents", "--train", few.toString(), "--folder", folder.toString()};
        int exit = Main.commandLine(arguments).setErr(new PrintWriter(told)).execute(arguments);
        assertThat(exit).isEqualTo(1);
        assertThat(told.toString())
                .startsWith("There is too little to learn from")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void theProgramTheBuildAndTheDescriptionOfTheApiHaveOneVersion() {
        String version = Main.commandLine().getCommandSpec().version()[0];
        assertThat(Path.of("..", "openapi.yaml")).content().contains("\n  version: " + version + "\n");
        assertThat(Path.of("..", "pom.xml")).content().contains("\n  <version>" + version + "-SNAPSHOT</version>\n");
    }

    @Test
    void whoSaysNothingIsOfferedAll() {
        assertThat(commands()).contains("serve", "chat", "evaluate", "bench");
    }
}
