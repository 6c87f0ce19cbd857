package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleApiTest {

    private TestServer server;
    private Person lead;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        Person admin = Person.admin(server);
        lead = admin.colleague(server.api(), "lead", "LEAD");
        agent = admin.colleague(server.api(), "agent", "AGENT");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, Object> draft(int basedOn, String body) {
        return Map.of(
                "basedOn", basedOn,
                "title", "手续费折扣码怎么填写",
                "group", "other",
                "intent", "fees",
                "review", "2030-01-01",
                "questions", List.of("手续费折扣码怎么填写", "手续费折扣码怎么用", "手续费折扣码填在哪里"),
                "body", body);
    }

    private static Map<String, Object> changed(int basedOn, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(draft(basedOn, "**x**"));
        changed.put(field, value);
        return changed;
    }

    private JsonNode row(String id) {
        for (JsonNode row : agent.get("/articles").json().path("articles")) {
            if (row.path("id").asText().equals(id)
                    && row.path("language").asText().equals("zh")) {
                return row;
            }
        }
        throw new AssertionError("There is no article " + id);
    }

    private static boolean shows(Visitor visitor, String article, String text) {
        JsonNode reply = visitor.tap("article:" + article).get(1);
        return reply.path("text").asText().contains(text);
    }

    private boolean finds(String question, String article) {
        JsonNode reply = Visitor.start(server.api(), "zh-Hans").say(question).get(1);
        return reply.toString().contains(article);
    }

    @Test
    void anArticleIsFoundByEachOfSeveralWordsOfItsAnswerOrItsQuestions() {
        lead.put("/articles/seeking/zh", changed(0, "body", "**请在 5 个工作日内提交**"));

        assertThat(found("工作日%20折扣码填")).contains("seeking");
        assertThat(found("工作日%20折扣码填%20火星")).isEmpty();
    }

    private List<String> found(String words) {
        return agent.get("/articles?q=" + words).json().path("articles").findValuesAsText("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**拨打 {{hotline**",
                "**拨打 {{ }}**",
                "**填写[表格](javascript:alert)**",
                "**填写[表格](form)**",
                "**见图** ![图](https://www.cgpay.example/a.png)"
            })
    void whatCustomersWouldReadAsMarksIsRefused(String body) {
        Answer answer = lead.put("/articles/marks/zh", draft(0, body));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void whatIsPublishedIsFoundByTheNextQuestionAndADraftIsNot() {
        Answer saved = lead.put("/articles/discount/zh", draft(0, "**手续费折扣码在付款页填写**\n\n由 {{name}} 发放。"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().path("revision").asInt()).isEqualTo(1);
        assertThat(finds("手续费折扣码怎么填写", "discount")).isFalse();
        assertThat(row("discount").path("state").asText()).isEqualTo("DRAFT");

        assertThat(lead.post("/articles/discount/zh/publish", Map.of("revision", 1))
                        .status())
                .isEqualTo(200);

        assertThat(finds("手续费折扣码怎么填写", "discount"))
                .as(agent.post("/articles/try", Map.of("text", "手续费折扣码怎么填写", "locale", "zh-Hans"))
                        .body())
                .isTrue();
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        assertThat(shows(visitor, "discount", "由 CGPay 发放")).isTrue();

        assertThat(lead.post("/articles/discount/zh/retire").status()).isEqualTo(200);
        assertThat(finds("手续费折扣码怎么填写", "discount")).isFalse();
    }

    @Test
    void whoEditsAnOldRevisionIsToldThatSomebodyWasFaster() {
        lead.put("/articles/conflict/zh", draft(0, "**一**"));
        assertThat(lead.put("/articles/conflict/zh", draft(1, "**二**")).status())
                .isEqualTo(200);

        Answer late = lead.put("/articles/conflict/zh", draft(1, "**三**"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText()).isNotBlank();
        assertThat(agent.get("/articles/conflict/zh").json().at("/latest/body").asText())
                .isEqualTo("**二**");
    }

    @Test
    void anOldRevisionIsRestoredByPublishingIt() {
        lead.put("/articles/history/zh", draft(0, "**第一版**"));
        lead.put("/articles/history/zh", draft(1, "**第二版**"));
        lead.post("/articles/history/zh/publish", Map.of("revision", 2));
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        assertThat(shows(visitor, "history", "第二版")).isTrue();

        lead.post("/articles/history/zh/publish", Map.of("revision", 1));

        assertThat(shows(visitor, "history", "第一版")).isTrue();
        JsonNode shown = agent.get("/articles/history/zh").json();
        assertThat(shown.path("revisions")).hasSize(2);
        assertThat(shown.path("published").asInt()).isEqualTo(1);
        assertThat(shown.at("/revisions/0/author").asText()).isEqualTo("同事 lead");
        assertThat(agent.get("/articles/history/zh/revisions/2")
                        .json()
                        .path("body")
                        .asText())
                .isEqualTo("**第二版**");
        assertThat(agent.get("/articles/history/zh/revisions/3").status()).isEqualTo(404);
        lead.post("/articles/history/zh/retire");
    }

    @Test
    void aDraftThatIsInReviewSaysSoUntilItIsPublished() {
        lead.put("/articles/reviewed/zh", draft(0, "**x**"));
        Map<String, Object> review = Map.of("revision", 1, "wanted", true);
        assertThat(agent.post("/articles/reviewed/zh/review", review).status()).isEqualTo(403);
        assertThat(lead.post("/articles/reviewed/zh/review", review).status()).isEqualTo(204);
        assertThat(row("reviewed").path("state").asText()).isEqualTo("IN_REVIEW");
        assertThat(agent.get("/articles/reviewed/zh").json().path("state").asText())
                .isEqualTo("IN_REVIEW");
        assertThat(lead.post("/articles/reviewed/zh/review", Map.of("revision", 1))
                        .status())
                .isEqualTo(400);
        lead.post("/articles/reviewed/zh/publish", Map.of("revision", 1));
        assertThat(lead.post("/articles/reviewed/zh/review", review).status()).isEqualTo(409);
        lead.post("/articles/reviewed/zh/retire");
        assertThat(row("reviewed").path("state").asText()).isEqualTo("RETIRED");
    }

    @Test
    void agentsReadArticlesAndLeadsChangeThem() {
        assertThat(agent.get("/articles/fees/zh").status()).isEqualTo(200);
        assertThat(agent.put("/articles/agent/zh", draft(0, "**x**")).status()).isEqualTo(403);
        assertThat(agent.post("/articles/fees/zh/publish", Map.of("revision", 1))
                        .status())
                .isEqualTo(403);
        assertThat(agent.post("/articles/fees/zh/retire").status()).isEqualTo(403);
        assertThat(lead.get("/agents").status()).isEqualTo(403);
    }

    @Test
    void anArticleThatCameWithoutAnIntentIsEditedLikeAnyOther() {
        assertThat(lead.put("/articles/without-intent/zh", changed(0, "intent", "unassigned"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anArticleThatCannotBeShownIsRefusedWithASentence() {
        assertThat(lead.get("/articles/fees/zh/revisions/first")
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("The parameter revision is a whole number from 1 to 2147483647.");
        List<Map<String, Object>> wrong = List.of(
                changed(0, "title", ""),
                changed(0, "body", ""),
                changed(0, "intent", "no-such-intent"),
                changed(0, "body", "Call {{fax}}."),
                changed(0, "review", "soon"),
                Map.of("basedOn", 0));
        for (Map<String, Object> article : wrong) {
            Answer answer = lead.put("/articles/wrong/zh", article);
            assertThat(answer.status()).as(article + answer.body()).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).endsWith(".");
        }
        assertThat(lead.put("/articles/NOT_AN_ID/zh", draft(0, "**x**")).status())
                .isEqualTo(400);
        assertThat(lead.put("/articles/wrong/fr", draft(0, "**x**")).status()).isEqualTo(404);
        assertThat(lead.post("/articles/fees/zh/publish", Map.of("revision", 99))
                        .status())
                .isEqualTo(404);
        assertThat(lead.post("/articles/unknown/zh/retire").status()).isEqualTo(404);
    }
}
