package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.http.Json;
import com.cgpay.support.noise.NoiseKind;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new Evaluate()).setOut(new PrintWriter(out)).execute(arguments);
        assertThat(exit).isZero();
        return out.toString();
    }

    @Test
    void knowledgePrintsOneJsonObjectWithEveryFigure() throws IOException {
        Path index = file("index.csv", """
                article,question
                refund,怎么申请退款
                refund,我想把钱退回来
                password,忘记密码了
                password,"密码想不起来,怎么办"
                """);
        Path queries = file("queries.csv", """
                article,question
                refund,申请退款
                password,密码忘了
                ,今天天气好吗
                """);
        JsonNode report = Json.MAPPER.readTree(
                run("knowledge", "--index", index.toString(), "--queries", queries.toString(), "--json"));
        assertThat(report.path("queries").asInt()).isEqualTo(3);
        assertThat(report.path("hitAt1").asDouble()).isEqualTo(1);
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "queries",
                        "hitAt1",
                        "mrrAt3",
                        "mrrAt10",
                        "p50Millis",
                        "p99Millis",
                        "answerableAuroc",
                        "answerRateAt95Precision",
                        "budget",
                        "wrongRate",
                        "answerRate",
                        "fitSeconds");
    }

    @Test
    void intentsOfOneFileAreTestedOnAnother() throws IOException {
        StringBuilder rows = new StringBuilder("text,intent\n");
        for (String thing : new String[] {"shoes", "a phone", "my order", "two tickets", "the bag", "a coat"}) {
            rows.append("refund ").append(thing).append(",refund\n");
            rows.append("forgot the password of ").append(thing).append(",password\n");
            rows.append("tell me a joke about ").append(thing).append(",oos\n");
        }
        Path train = file("train.csv", rows.toString());
        Path test = file("test.csv", "text,intent\nrefund the hat,refund\njoke about hats,oos\n");
        Path page = folder.resolve("report.html");
        JsonNode report = Json.MAPPER.readTree(run(
                "intents",
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--json",
                "--html",
                page.toString()));
        assertThat(report.path("examples").asInt()).isEqualTo(2);
        assertThat(report.path("inScopeAccuracy").asDouble()).isEqualTo(1);
        assertThat(report.has("outOfScopeAuroc")).isTrue();
        assertThat(report.path("intents")).hasSize(2);
        assertThat(report.path("queriesPerSecond").asDouble()).isPositive();
        assertThat(page).content().contains("<svg", "refund", "Reliability").doesNotContain("{{", "http", "NaN");
    }

    @Test
    void whatSlipsCostIsMeasuredKindByKind() throws IOException {
        StringBuilder rows = new StringBuilder("text,intent\n");
        for (String thing : new String[] {"shoes", "a phone", "my order", "two tickets", "the bag", "a coat"}) {
            rows.append("refund of ").append(thing).append(",refund\n");
            rows.append("forgot the password of ").append(thing).append(",password\n");
        }
        Path train = file("train.csv", rows.toString());
        assertThat(run("noise", "--train", train.toString()).lines())
                .hasSize(NoiseKind.of(Language.EN).size())
                .allMatch(line -> line.endsWith("points lost"));
    }

    @Test
    void entitiesAreMeasuredInBothLanguages() {
        assertThat(run("entities").lines().filter(line -> line.strip().startsWith("all ")))
                .hasSize(2);
    }
}
