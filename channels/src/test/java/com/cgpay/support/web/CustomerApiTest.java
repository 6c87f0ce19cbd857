package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.http.Texts;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerApiTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Visitor visitor() {
        return Visitor.start(server.api(), "zh-Hans");
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asText()).toList();
    }

    private static List<Integer> seqs(List<JsonNode> events) {
        return events.stream().map(event -> event.path("seq").asInt()).toList();
    }

    @Test
    void whoStartsAConversationIsGreetedAndGetsASecret() {
        Visitor visitor = visitor();

        assertThat(visitor.first()).hasSize(1);
        assertThat(visitor.first().getFirst().path("kind").asText()).isEqualTo("greeting");
        assertThat(visitor.first().getFirst().path("locale").asText()).isEqualTo("zh-Hans");
        assertThat(visitor.token())
                .hasSizeGreaterThanOrEqualTo(43)
                .isNotEqualTo(visitor().token());
    }

    @Test
    void aQuestionIsAnsweredWithTheArticleAboutIt() {
        List<JsonNode> events = visitor().say("账户无法登录怎么办");

        assertThat(types(events)).containsExactly("customer", "bot");
        assertThat(events.getFirst().path("text").asText()).isEqualTo("账户无法登录怎么办");
        assertThat(events.get(1).path("kind").asText()).isEqualTo("answer");
        assertThat(events.get(1).at("/article/id").asText()).isEqualTo("login-failed");
    }

    @Test
    void aQuickReplyShowsItsArticle() {
        List<JsonNode> events = visitor().tap("article:refund-process");

        assertThat(events.getFirst().path("choice").asText()).isEqualTo("article:refund-process");
        assertThat(events.get(1).at("/article/id").asText()).isEqualTo("refund-process");
    }

    @Test
    void theSameMessageAgainGetsTheSameAnswerAndChangesNothing() {
        Visitor visitor = visitor();
        Map<String, String> message = Map.of("id", "once", "text", "怎么退款");
        visitor.post("/messages", message);
        int before = visitor.lastSeq();

        Answer again = visitor.post("/messages", message);

        assertThat(again.status()).isEqualTo(200);
        assertThat(types(visitor.events())).containsOnlyOnce("customer");
        assertThat(visitor.lastSeq()).isEqualTo(before);
        assertThat(again.json().at("/events/0/id").asText()).isEqualTo("once");
        assertThat(again.json().path("events")).hasSize(visitor.events().size() - 1);
    }

    @Test
    void whoChoosesAnotherLanguageIsAnsweredInIt() {
        Visitor visitor = visitor();

        assertThat(visitor.post("/locale", Map.of("locale", "en")).status()).isEqualTo(204);
        List<JsonNode> events = visitor.tap("article:login-failed");

        assertThat(types(visitor.events())).contains("locale");
        assertThat(events.get(1).path("locale").asText()).isEqualTo("en");
        assertThat(events.get(1).path("text").asText()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aRatingIsRecordedWithoutShowingItsCommentAgain() {
        Visitor visitor = visitor();

        Answer answer = visitor.post("/rating", Map.of("score", 4, "reasons", List.of("slow"), "comment", "还行"));

        assertThat(answer.status()).isEqualTo(204);
        JsonNode rated = visitor.events().getLast();
        assertThat(rated.path("type").asText()).isEqualTo("rated");
        assertThat(rated.path("score").asInt()).isEqualTo(4);
        assertThat(rated.toString()).doesNotContain("还行");
    }

    @Test
    void whoLeavesTheQueueIsAnsweredByTheBotAgain() {
        Visitor visitor = visitor();
        List<JsonNode> asked = visitor.tap("human");
        assertThat(types(asked)).containsExactly("customer", "bot", "handoff");
        assertThat(asked.get(2).path("receipt").asText()).startsWith("H");

        assertThat(visitor.post("/handoff", Map.of("state", "cancelled")).status())
                .isEqualTo(204);

        assertThat(visitor.events().getLast().path("state").asText()).isEqualTo("cancelled");
        assertThat(visitor.tap("article:fees").get(1).at("/article/id").asText())
                .isEqualTo("fees");
    }

    @Test
    void aConversationThatEndedGoesOnWithTheNextMessage() {
        Visitor visitor = visitor();

        assertThat(visitor.api().post(visitor.path("/end")).status()).isEqualTo(204);

        assertThat(types(visitor.events())).endsWith("ended");
        assertThat(types(visitor.tap("article:fees"))).containsExactly("customer", "bot");
    }

    @Test
    void aConversationEndsOnce() {
        Visitor visitor = visitor();
        visitor.api().post(visitor.path("/end"));
        int last = visitor.lastSeq();

        assertThat(visitor.api().post(visitor.path("/end")).status()).isEqualTo(204);

        assertThat(visitor.lastSeq()).isEqualTo(last);
    }

    @Test
    void aPageTellsWhereToGoOnBackwardsAlthoughCustomersDoNotSeeAllEvents() {
        Visitor visitor = visitor();
        visitor.tap("article:fees");

        JsonNode page =
                visitor.api().get(visitor.path("/events?before=5&limit=2")).json();
        JsonNode first =
                visitor.api().get(visitor.path("/events?before=3&limit=50")).json();

        assertThat(page.path("older").asInt()).isEqualTo(3);
        assertThat(first.path("events")).hasSize(1);
        assertThat(first.has("older")).isFalse();
    }

    @Test
    void eventsArePagedForwardsAndBackwards() {
        Visitor visitor = visitor();
        visitor.tap("article:fees");
        visitor.tap("article:refund-process");
        List<Integer> all = seqs(visitor.events());

        assertThat(all).containsExactly(2, 3, 4, 5, 6);
        assertThat(seqs(visitor.after(4))).containsExactly(5, 6);
        assertThat(seqs(visitor.events("?before=5&limit=2"))).containsExactly(3, 4);
        assertThat(seqs(visitor.after(99))).isEmpty();
    }

    @Test
    void whatIsPrivateIsTakenOutBeforeAnybodyReadsIt() {
        List<JsonNode> events = visitor().say("我的卡号是 4111 1111 1111 1111，怎么退款");

        assertThat(events.toString()).doesNotContain("4111 1111").doesNotContain("1111 1111");
        assertThat(events.getFirst().path("redacted").toString()).contains("card");
    }

    @Test
    void theWidgetLearnsTheBrandAndWhatCustomersAskMost() {
        JsonNode widget = server.api().get("/api/v1/widget?locale=zh-Hant").json();

        assertThat(widget.at("/brand/name").asText()).isEqualTo("CGPay");
        assertThat(widget.path("suggestions")).isNotEmpty();
        assertThat(widget.path("maxChars").asInt()).isEqualTo(Texts.LONGEST_MESSAGE);
    }
}
