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
class BudgetApiTest {

    private TestServer server;
    private Person lead;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        lead = Person.admin(server);
        agent = lead.colleague(server.api(), "agent", "AGENT");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aLeadSeesWhatTheBudgetMeansInEachLanguage() {
        JsonNode budgets = lead.get("/budget").json().path("budgets");
        assertThat(budgets).hasSize(2);
        for (JsonNode each : budgets) {
            assertThat(each.at("/budget/state").asText()).isEqualTo("ESTIMATED");
            assertThat(each.at("/budget/allowed").asDouble()).isEqualTo(0.05);
            assertThat(each.at("/budget/answerRate").asDouble()).isGreaterThan(0.3);
            assertThat(each.at("/budget/wrongRate").asDouble()).isLessThan(0.05);
            assertThat(each.at("/budget/curve")).isNotEmpty();
        }
        assertThat(agent.get("/budget").status()).isEqualTo(403);
    }

    @Test
    void aJudgementIsCounted() {
        Map<String, String> judgement = Map.of("text", "钱没到账", "locale", "zh-Hans", "article", "fees");
        assertThat(lead.post("/judgements", judgement).status()).isEqualTo(204);
        assertThat(agent.post("/judgements", judgement).status()).isEqualTo(403);
        JsonNode chinese = Await.until(
                "the judgement is counted",
                () -> lead.get("/budget").json().at("/budgets/0"),
                seen -> seen.path("judged").asInt() == 1);
        assertThat(chinese.path("language").asText()).isEqualTo("zh");
    }

    @Test
    void aJudgementOfAnArticleThatIsNotThereIsRefused() {
        assertThat(lead.post("/judgements", Map.of("text", "?", "locale", "en", "article", "nothing"))
                        .status())
                .isEqualTo(400);
    }
}
