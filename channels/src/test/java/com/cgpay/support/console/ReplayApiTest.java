package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

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
class ReplayApiTest {

    private static final String QUESTION = "怎么兑换充值卡";

    private TestServer server;
    private Person lead;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        Person admin = Person.admin(server);
        lead = admin.colleague(server.api(), "lead", "LEAD");
        agent = admin.colleague(server.api(), "agent", "AGENT");
        for (int i = 0; i < 2; i++) {
            Visitor visitor = Visitor.start(server.api(), "zh-Hans");
            visitor.say("收费吗");
            visitor.say(QUESTION);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode replay(Map<String, Object> wanted) {
        Answer answer = lead.post("/replays", wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void whatADraftWouldAnswerIsShownBeforeCustomersGetIt() {
        lead.put(
                "/articles/voucher/zh",
                Map.of(
                        "basedOn", 0,
                        "title", QUESTION,
                        "group", "other",
                        "intent", "fees",
                        "review", "2030-01-01",
                        "questions", List.of(QUESTION, "充值卡在哪里兑换"),
                        "body", "**在应用内兑换**"));
        JsonNode replayed = replay(Map.of("article", "voucher", "language", "zh", "revision", 1));
        int turns = replayed.path("turns").asInt();
        assertThat(turns).isGreaterThanOrEqualTo(4);
        assertThat(replayed.at("/counts/SAME").asInt()).isEqualTo(turns - 2);
        assertThat(replayed.path("differences")).singleElement().satisfies(difference -> {
            assertThat(difference.path("words").asText()).isEqualTo(QUESTION);
            assertThat(difference.path("effect").asText()).isEqualTo("ANSWERED");
            assertThat(difference.path("times").asInt()).isEqualTo(2);
            assertThat(difference.at("/after/given/0/id").asText()).isEqualTo("voucher");
        });
        assertThat(replay(Map.of()).path("drafts").asInt()).isEqualTo(1);
        assertThat(Visitor.start(server.api(), "zh-Hans").say(QUESTION).toString())
                .doesNotContain("在应用内兑换");
    }

    @Test
    void whatARetiredArticleWouldLeaveUnansweredIsShown() {
        JsonNode lost = replay(Map.of("article", "fees", "language", "zh")).at("/differences/0");
        assertThat(lost.path("effect").asText()).isEqualTo("UNANSWERED");
        assertThat(lost.path("words").asText()).isEqualTo("收费吗");
    }

    @Test
    void whatNobodyAnsweredIsListedUntilSomebodyHasJudgedIt() {
        for (int i = 0; i < 2; i++) {
            Visitor.start(server.api(), "zh-Hans").say("发票抬头写错了怎么重开");
        }
        JsonNode gaps = lead.get("/unanswered").json().path("gaps");
        assertThat(gaps).anySatisfy(gap -> {
            assertThat(gap.path("words").asText()).isEqualTo("发票抬头写错了怎么重开");
            assertThat(gap.path("times").asInt()).isEqualTo(2);
        });
        lead.post("/judgements", Map.of("text", "发票抬头写错了怎么重开", "locale", "zh-Hans"));
        assertThat(lead.get("/unanswered").body()).doesNotContain("发票抬头");
    }

    @Test
    void onlyLeadsSeeIt() {
        assertThat(agent.get("/unanswered").status()).isEqualTo(403);
        assertThat(agent.post("/replays", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        Map<Map<String, Object>, Integer> wrong = Map.of(
                Map.of("article", "nothing", "language", "zh"), 404,
                Map.of("article", "fees", "language", "zh", "revision", 99), 404,
                Map.of("article", "fees"), 400,
                Map.of("turns", 0), 400,
                Map.of("turns", 2_001), 400,
                Map.of("drafts", true), 400);
        wrong.forEach((wanted, status) -> {
            Answer answer = lead.post("/replays", wanted);
            assertThat(answer.status()).as(wanted.toString()).isEqualTo(status);
            assertThat(answer.json().path("detail").asText()).endsWith(".");
        });
    }
}
