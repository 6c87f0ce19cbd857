package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ServeTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int serve(String settings, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("bot.yaml"), settings);
        List<String> arguments = new ArrayList<>(List.of("serve", "--config", file.toString(), "--port", "0"));
        arguments.addAll(List.of(more));
        return Main.commandLine("serve")
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
    }

    @Test
    void aTrainingRunKeepsAwayFromTheDatabaseAndTheAddressOfTheSettings() throws IOException {
        Path scratch = folder.resolve("scratch");
        String settings = """
                folder: %s
                public_url: https://support.example
                messages_per_minute: 1
                budget: {en: {of-an-import: 0.01}}
                telegram: {main: {token: "1:a", secret: s}}
                """.formatted(folder.resolve("home"));

        assertThat(serve(settings, "--training-run", scratch.toString())).isZero();

        assertThat(scratch.resolve("support.db")).exists();
        assertThat(folder.resolve("home").resolve("support.db")).doesNotExist();
    }

    @Test
    void aBudgetForAGroupThatThereIsNotIsRefused() throws IOException {
        assertThat(serve("folder: " + folder.resolve("home") + "\nbudget: {en: {paymnets: 0.01}}\n"))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains("budget.en.paymnets is no group of articles; there are account, ", "payments")
                .doesNotContain("Exception");
    }
}
