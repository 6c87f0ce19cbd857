package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    @TempDir
    private Path folder;

    private String run(String input, String command, String... options) {
        StringWriter said = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit = Main.commandLine()
                    .setOut(new PrintWriter(said))
                    .setErr(new PrintWriter(said))
                    .execute(Stream.concat(Stream.of(command, "--folder", folder.toString()), Stream.of(options))
                            .toArray(String[]::new));
            return exit + " " + said;
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aLineIsAMessageAndANumberTapsAButton() {
        assertThat(run("我登录不上账户\n\n1\n忘记密码\n", "chat")).startsWith("0 ").contains("您好", "用户名", "[1]", "> ");
    }

    @Test
    void oneOfTheSandboxesCustomersIsLookedUp() {
        String told = "昨天下午三点转了300，钱扣了但是对方没收到\n";
        assertThat(run(told, "chat", "--customer", "demo-lin")).startsWith("0 ").contains("还在处理中", "¥300.00");
        assertThat(run(told, "chat")).contains("您还没有登录").doesNotContain("¥300.00");
        assertThat(run("", "chat", "--locale", "fr")).startsWith("2 ").contains("zh-Hans, zh-Hant, zh-HK, en");
    }

    @Test
    void trainingChecksTheDataAndTellsOfTheModels() {
        assertThat(run("", "train"))
                .startsWith("0 ")
                .contains("are trained from")
                .contains("0 findings");
        assertThat(run("", "train", "--data", folder.resolve("nothing").toString()))
                .startsWith("1 ")
                .contains("brand.yaml")
                .doesNotContain("Exception");
    }
}
