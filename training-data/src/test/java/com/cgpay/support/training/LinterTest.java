package com.cgpay.support.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aCleanFolder() throws IOException {
        write("brand.yaml", "hotline: 400\nhours:\n  zh: 每天\n  en: daily\n");
        for (Language language : Language.values()) {
            write("utterances/login." + language.code() + ".txt", lines("how do i log in, try ", 50));
            write("utterances/refund." + language.code() + ".txt", lines("where is my refund ", 50));
            article("login", language, "Call {{hotline}}, {{hours}}.");
        }
    }

    @Test
    void findsNothingInCleanData() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void findsAnUtteranceThatStandsUnderTwoIntents() throws IOException {
        write("utterances/refund.en.txt", lines("where is my refund ", 50) + "How do I log in, try 7?\n");
        assertThat(findings()).containsExactly("refund.en.txt:51: says the same as login.en.txt:7; keep one.");
    }

    @Test
    void findsAnEmptyFile() throws IOException {
        write("utterances/refund.zh.txt", "# nothing yet\n");
        assertThat(findings()).containsExactly("refund.zh.txt: has 0 utterances; at least 50 are needed.");
    }

    @Test
    void findsAMissingLanguage() throws IOException {
        Files.delete(folder.resolve("articles/login.zh.md"));
        assertThat(findings()).containsExactly("login: is missing in zh.");
    }

    @Test
    void findsUnknownReferences() throws IOException {
        article("login", Language.EN, "Call {{hotline}}, {{hours}} or {{fax}}.");
        assertThat(findings()).contains("login.en.md: uses {{fax}}, which brand.yaml does not have.");
    }

    @Test
    void aTimeZoneAndServiceHoursThatNobodyKnowsAreFound() throws IOException {
        write("brand.yaml", "hotline: 400\ntime_zone: Asia/Shangai\nservice_hours: mon-son 9-21\n");
        assertThat(findings())
                .anyMatch(finding -> finding.contains("Asia/Shangai"))
                .anyMatch(finding -> finding.contains("mon-son"));
    }

    @Test
    void findsNumbersThatDifferBetweenLanguages() throws IOException {
        article("login", Language.ZH, "24 小时：{{hotline}} {{hours}}");
        article("login", Language.EN, "48 hours: {{hotline}} {{hours}}");
        assertThat(findings()).containsExactly("login: contradicts itself: numbers are [24] in zh, [48] in en.");
    }

    @Test
    void theBundledDataIsClean() {
        assertThat(Linter.lint(TrainingData.bundled())).isEmpty();
    }

    private java.util.List<String> findings() {
        return Linter.lint(TrainingData.read(folder)).stream()
                .map(Linter.Finding::toString)
                .toList();
    }

    private void article(String id, Language language, String body) throws IOException {
        StringBuilder questions = new StringBuilder();
        IntStream.range(0, 8)
                .forEach(i -> questions.append("  - question ").append(i).append('\n'));
        write("articles/" + id + "." + language.code() + ".md", """
                ---
                title: Log in
                group: account
                intent: login
                review: 2027-05-31
                questions:
                %s---
                %s
                """.formatted(questions, body));
    }

    private static String lines(String start, int count) {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(1, count)
                .forEach(i -> text.append(start).append(i).append('\n'));
        return text.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
