package com.cgpay.support.web;

import static com.cgpay.support.server.ProblemAssert.MARK;
import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody sends gets a problem as its answer, and the conversation goes on as if nothing had been sent. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String text(String text) {
        return "{\"id\":\"" + MARK + "\",\"text\":\"" + text + "\"}";
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                arguments("no body", "", 400),
                arguments("no JSON", MARK, 400),
                arguments("broken off", "{\"id\":\"" + MARK, 400),
                arguments("null", "null", 400),
                arguments("a list", "[\"" + MARK + "\"]", 400),
                arguments("a number", "12", 400),
                arguments("a text that is a number", "{\"id\":\"" + MARK + "\",\"text\":7}", 400),
                arguments("a text that is an object", "{\"id\":\"a\",\"text\":{\"" + MARK + "\":1}}", 400),
                arguments("an unknown field", "{\"id\":\"a\",\"text\":\"a\",\"" + MARK + "\":1}", 400),
                arguments("something behind the end", text("a") + "{}", 400),
                arguments("a field twice", "{\"id\":\"a\",\"text\":\"a\",\"text\":\"" + MARK + "\"}", 400),
                arguments("a comment", "{/*" + MARK + "*/\"id\":\"a\",\"text\":\"a\"}", 400),
                arguments("deep nesting", "[".repeat(5_000), 400),
                arguments("deep objects", "{\"text\":".repeat(1_500), 400),
                arguments("a number of a thousand digits", "{\"id\":" + "9".repeat(1_000) + "}", 400),
                arguments("no id", "{\"text\":\"" + MARK + "\"}", 400),
                arguments("an empty id", "{\"id\":\"\",\"text\":\"" + MARK + "\"}", 400),
                arguments("an id of 81 characters", "{\"id\":\"" + "x".repeat(81) + "\",\"text\":\"a\"}", 400),
                arguments("an id with a line break", "{\"id\":\"a\\nb\",\"text\":\"" + MARK + "\"}", 400),
                arguments("neither text nor choice", "{\"id\":\"" + MARK + "\"}", 400),
                arguments("text and choice", "{\"id\":\"" + MARK + "\",\"text\":\"a\",\"choice\":\"none\"}", 400),
                arguments("an empty text", text(""), 400),
                arguments("spaces", text(" \\t \\n　"), 400),
                arguments("nothing but controls", text("\\u0000\\u0007\\u202e\\u2066"), 400),
                arguments("1,001 characters", text("长".repeat(1_001)), 400),
                arguments("1,001 emoji", text("🙂".repeat(1_001)), 400),
                arguments("10,000 emoji", text("🙂".repeat(10_000)), 413),
                arguments("a lone high surrogate", text("a\\ud800b"), 400),
                arguments("a lone low surrogate", text("\\udc00"), 400),
                arguments("surrogates the wrong way round", text("\\udc00\\ud800"), 400),
                arguments(
                        "a lone surrogate in a label", "{\"id\":\"a\",\"choice\":\"none\",\"label\":\"\\ud83d\"}", 400),
                arguments("a choice that is none", "{\"id\":\"a\",\"choice\":\"" + MARK + "'; DROP TABLE\"}", 400),
                arguments("20 KB", text("a".repeat(20_000)), 413),
                arguments("1 MB", text("a".repeat(1_100_000)), 413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageThatMakesNoSenseIsRefusedAndLosesNothing(String what, String body, int status) {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");

        Answer answer = visitor.api().raw("POST", visitor.path("/messages"), body);

        isProblem(answer, status);
        assertThat(visitor.events()).as(what).hasSize(1);
        assertThat(visitor.tap("article:fees").get(1).at("/article/id").asText())
                .isEqualTo("fees");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        Visitor visitor = Visitor.start(server.api(), "en");
        byte[] body = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};

        isProblem(visitor.api().send("POST", visitor.path("/messages"), body), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rating|{\"score\":0}",
                "/rating|{\"score\":6}",
                "/rating|{\"score\":4.7}",
                "/rating|{\"score\":\"zqxecho\"}",
                "/rating|{\"score\":3,\"reasons\":[\"zqxecho zqxecho\"]}",
                "/rating|{\"score\":3,\"reasons\":[null]}",
                "/locale|{\"locale\":\"zqxecho\"}",
                "/locale|{}",
                "/handoff|{\"state\":\"zqxecho\"}",
            })
    void otherActionsAreCheckedToo(String action, String body) {
        Visitor visitor = Visitor.start(server.api(), "en");

        isProblem(visitor.api().raw("POST", visitor.path(action), body), 400);
        assertThat(visitor.events()).hasSize(1);
    }

    @Test
    void controlsAndDirectionMarksAreTakenOutOfAText() {
        Visitor visitor = Visitor.start(server.api(), "en");

        List<JsonNode> events = visitor.say("re\u0000fu\u202end\tstatus \u2066\u200fplease");

        assertThat(events.getFirst().path("text").asText()).isEqualTo("refund status please");
    }

    @Test
    void aThousandEmojiAreAMessage() {
        String emoji = "🙂".repeat(1_000);
        Visitor visitor = Visitor.start(server.api(), "en");

        assertThat(visitor.say(emoji).getFirst().path("text").asText()).isEqualTo(emoji);
    }
}
