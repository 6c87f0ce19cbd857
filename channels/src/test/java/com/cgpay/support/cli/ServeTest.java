package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class ServeTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int serve(String settings, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("bot.yaml"), settings);
        List<String> arguments = new ArrayList<>(List.of("serve", "--config", file.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
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

    @ParameterizedTest
    @CsvSource({
        "--port, 99999, --port is a number from 0 to 65535",
        "--host, no-such-host.invalid, There is no host no-such-host.invalid",
        "--host, 192.0.2.1, The server cannot listen on 192.0.2.1:0"
    })
    void whereNobodyCanListenIsToldBeforeAnythingIsTrained(String option, String value, String sentence)
            throws IOException {
        Path home = folder.resolve("home");

        assertThat(serve("folder: " + home, option, value)).isPositive();

        assertThat(said.toString()).contains(sentence).doesNotContain("Exception");
        assertThat(home.resolve("models")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsToldBeforeAnythingIsTrained() throws IOException {
        Path home = folder.resolve("home");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("folder: " + home, "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
        }
        assertThat(said.toString()).contains("is the port taken").doesNotContain("Exception");
        assertThat(home.resolve("models")).doesNotExist();
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
