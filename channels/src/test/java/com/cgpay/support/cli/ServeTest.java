package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ServeTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int serve(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("bot.yaml"), settings);
        String[] arguments = {"serve", "--config", file.toString(), "--port", "0"};
        return Main.commandLine(arguments)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
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
