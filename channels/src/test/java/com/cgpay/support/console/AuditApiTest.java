package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Await;
import com.cgpay.support.server.EventReader;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who did what can be shown. Each test has a server of its own, since the audit holds all that happened on it. */
@Timeout(180)
class AuditApiTest {

    private static final String REFUND = "我的退款 6222021234567890123 怎么还没到";

    private TestServer server;
    private Person admin;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        admin = Person.admin(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String id(Person person) {
        return person.session().at("/agent/id").asText();
    }

    private List<JsonNode> rows(String query) {
        List<JsonNode> rows = new ArrayList<>();
        admin.get("/audit?" + query).json().path("rows").forEach(rows::add);
        return rows;
    }

    /** As "who action subject detail", oldest first. */
    private List<String> told(String query) {
        return rows(query).reversed().stream()
                .map(row -> row.at("/who/name").asText("nobody") + " "
                        + row.path("action").asText() + " "
                        + row.path("subject").asText() + " "
                        + row.path("detail").asText())
                .toList();
    }

    private String waiting(Visitor visitor) {
        visitor.say(REFUND);
        visitor.tap("human");
        return admin.get("/handoffs").json().at("/handoffs/0/id").asText();
    }

    @Test
    void comingAndGoingOfPeopleIsRecorded() {
        Person agent = admin.colleague(server.api(), "wang", "AGENT");
        String path = "/agents/" + id(agent);
        assertThat(admin.put(path + "/password", Map.of("own", Person.PASSWORD, "password", "another good one"))
                        .status())
                .isEqualTo(204);
        assertThat(server.api()
                        .post("/api/v1/session", Map.of("account", "wang", "password", Person.PASSWORD))
                        .status())
                .isEqualTo(401);
        Await.until("the failed login is recorded", () -> rows("action=login.failed"), rows -> rows.size() == 1);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(404);

        String subject = " " + id(agent) + " 同事 wang";
        assertThat(told(""))
                .containsExactly(
                        "林小姐 person.set-up " + id(admin) + " 林小姐",
                        "林小姐 login.succeeded  ",
                        "林小姐 person.added" + subject,
                        "同事 wang login.succeeded  ",
                        "林小姐 password.reset" + subject,
                        "nobody login.failed" + subject,
                        "林小姐 person.removed" + subject);
    }

    @Test
    void whatLeadsDoWithArticlesIsRecorded() {
        Map<String, Object> draft = Map.of(
                "basedOn",
                0,
                "title",
                "礼券",
                "group",
                "other",
                "intent",
                "fees",
                "review",
                "2030-01-01",
                "questions",
                List.of("礼券"),
                "body",
                "**x**");
        assertThat(admin.put("/articles/gift/zh", draft).status()).isEqualTo(200);
        assertThat(admin.put("/articles/gift/zh", draft).status()).isEqualTo(409);
        admin.post("/articles/gift/zh/review", Map.of("revision", 1, "wanted", true));
        admin.post("/articles/gift/zh/review", Map.of("revision", 1, "wanted", false));
        admin.post("/articles/gift/zh/publish", Map.of("revision", 1));
        admin.post("/articles/gift/zh/retire");
        String table = "title,answer\n怎么开发票,请登录\n";
        admin.api().raw("POST", "/api/v1/articles/import?name=a.csv&dryRun=true", table);
        admin.api().raw("POST", "/api/v1/articles/import?name=a.csv", table);
        admin.post("/judgements", Map.of("text", "收费吗", "locale", "zh-Hans", "article", "fees"));

        assertThat(told("").subList(2, 9))
                .containsExactly(
                        "林小姐 article.drafted gift zh/1",
                        "林小姐 article.review-asked gift zh/1",
                        "林小姐 article.review-withdrawn gift zh/1",
                        "林小姐 article.published gift zh/1",
                        "林小姐 article.retired gift zh/1",
                        "林小姐 articles.imported  1",
                        "林小姐 question.judged fees zh");
        assertThat(admin.get("/articles/export?format=json").status()).isEqualTo(200);
        assertThat(told("action=articles.exported")).hasSize(1);
    }

    @Test
    void whoReadsAConversationIsRecordedOnceHoweverTheyRead() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        String handoff = waiting(visitor);
        Person other = admin.colleague(server.api(), "wang", "AGENT");
        for (int i = 0; i < 3; i++) {
            assertThat(admin.get("/handoffs/" + handoff).status()).isEqualTo(200);
        }
        for (int i = 0; i < 2; i++) {
            try (EventReader events = other.api().stream("/api/v1/handoffs/" + handoff + "/events")) {
                assertThat(events.next().event()).isEqualTo("message");
            }
        }

        assertThat(told("action=conversation.read"))
                .containsExactly(
                        "林小姐 conversation.read " + visitor.id() + " " + handoff,
                        "同事 wang conversation.read " + visitor.id() + " " + handoff);
    }

    @Test
    void whoTookCareOfAConversationIsKnownWhenItIsErasedAndNothingThatWasSaid() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        String handoff = waiting(visitor);
        String path = "/handoffs/" + handoff;
        admin.post(path + "/claim");
        admin.post(path + "/claim");
        admin.post(path + "/messages", Map.of("id", "1", "text", "您好，马上查"));
        admin.post(path + "/transfer", Map.of("queue", "refunds"));
        admin.post(path + "/claim");
        admin.post(path + "/resolve");
        admin.post(path + "/reopen");
        assertThat(admin.delete("/conversations/" + visitor.id()).status()).isEqualTo(204);
        assertThat(admin.delete("/conversations/" + visitor.id()).status()).isEqualTo(404);

        assertThat(told("subject=" + visitor.id()))
                .extracting(row -> row.split(" ", -1)[1])
                .containsExactly(
                        "conversation.claimed",
                        "conversation.transferred",
                        "conversation.claimed",
                        "conversation.resolved",
                        "conversation.reopened",
                        "conversation.erased");
        assertThat(admin.get("/audit").body()).doesNotContain("退款", "6222", "马上查");
    }

    @Test
    void itIsReadPageByPageAndByWhoAndWhat() {
        Person lead = admin.colleague(server.api(), "zhao", "LEAD");
        lead.get("/unanswered");
        lead.get("/unanswered");

        JsonNode first = admin.get("/audit?limit=2").json();
        JsonNode rest = admin.get(
                        "/audit?limit=200&before=" + first.path("older").asText())
                .json();

        assertThat(first.path("rows")).hasSize(2);
        assertThat(first.at("/rows/0/action").asText()).isEqualTo("questions.read");
        assertThat(rest.path("rows")).hasSize(3);
        assertThat(rest.has("older")).isFalse();
        assertThat(told("who=" + id(lead))).hasSize(2);
        assertThat(told("who=" + id(admin) + "&action=person.added&subject=" + id(lead)))
                .hasSize(1);
        isProblem(admin.get("/audit?action=person.bribed"), 400);
        isProblem(admin.get("/audit?limit=201"), 400);
        isProblem(admin.get("/audit?before=%00"), 400);
    }

    @Test
    void onlyAdministratorsReadIt() {
        Person lead = admin.colleague(server.api(), "zhao", "LEAD");

        isProblem(lead.get("/audit"), 403);
        isProblem(server.api().get("/api/v1/audit"), 401);
    }
}
