package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Await;
import com.cgpay.support.server.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TryApiTest {

    private TestServer server;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        Person admin = Person.admin(server);
        agent = admin.colleague(server.api(), "agent", "AGENT");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aPreviewShowsTheBrandTheScriptAndWhatIsMissing() {
        Map<String, String> given =
                Map.of("language", "zh", "locale", "zh-Hant", "title", "账户", "body", "{{name}} 账户 {{fax}}");

        JsonNode preview = agent.post("/articles/preview", given).json();

        assertThat(preview.path("title").asText()).isEqualTo("帳戶");
        assertThat(preview.path("text").asText()).contains("CGPay 帳戶");
        assertThat(preview.path("choices").findValuesAsText("label")).containsExactly("已解決", "未解決");
        assertThat(preview.path("unknown").toString()).isEqualTo("[\"fax\"]");
    }

    @Test
    void tryingAQuestionExplainsTheDecisionAndRecordsNothing() {
        long before = conversations();

        JsonNode tried = agent.post("/articles/try", Map.of("text", "账户无法登录怎么办", "locale", "zh-Hans"))
                .json();

        assertThat(tried.path("decision").asText()).isEqualTo("Answer");
        assertThat(tried.at("/matches/0/article").asText()).isEqualTo("login-failed");
        assertThat(tried.path("intents")).isNotEmpty();
        assertThat(tried.at("/budget/state").asText()).isEqualTo("ESTIMATED");
        assertThat(tried.at("/matches/0/parts")).hasSize(8);
        assertThat(tried.at("/matches/0/parts/0/points").asDouble()).isPositive();
        assertThat(tried.at("/replies/0/kind").asText()).isEqualTo("answer");
        assertThat(conversations()).isEqualTo(before);
    }

    private long conversations() {
        return server.application()
                .database()
                .read(tx -> tx.handle()
                        .createQuery("SELECT count(*) FROM conversations")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void healthAndMetricsTellThatKnowledgeIsThere() {
        JsonNode ready = Await.until(
                "the server is ready",
                () -> server.api().get("/health/ready").json(),
                seen -> seen.path("status").asText().equals("ready"));

        assertThat(ready.path("articlesZh").asInt()).isPositive();
        assertThat(server.api().get("/health/live").status()).isEqualTo(200);
        server.api().with("X-HTTP-Method-Override", "ZQXECHO").get("/nowhere");
        assertThat(server.api().get("/metrics").body())
                .contains("support_handoffs_waiting", "jvm_memory", "method=\"OTHER\"")
                .doesNotContain("ZQXECHO");
    }
}
