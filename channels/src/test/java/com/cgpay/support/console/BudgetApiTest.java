package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.server.Await;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.training.Language;
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
class BudgetApiTest {

    private TestServer server;
    private Person lead;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        AllowedShares strict = new AllowedShares(0.05, Map.of("payments", 0.001, "seasons", 0.001));
        Map<Language, AllowedShares> budget = Map.of(Language.ZH, new AllowedShares(0.05), Language.EN, strict);
        server = TestServer.start(TestServer.config(folder, budget), List.of());
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
    void groupsWithABudgetOfTheirOwnAreShownThoseWithoutArticlesToo() {
        JsonNode budgets = lead.get("/budget").json().path("budgets");
        assertThat(budgets.at("/0/groups")).isEmpty();
        JsonNode payments = budgets.at("/1/groups/0");
        assertThat(payments.path("group").asText()).isEqualTo("payments");
        assertThat(payments.path("articles").asInt()).isPositive();
        assertThat(payments.at("/budget/allowed").asDouble()).isEqualTo(0.001);
        assertThat(payments.at("/budget/state").asText()).isEqualTo("REFUSED");
        assertThat(payments.at("/budget/questions").asInt()).isPositive();
        assertThat(payments.at("/budget/missing").asInt()).isPositive();
        JsonNode empty = budgets.at("/1/groups/1");
        assertThat(empty.path("group").asText()).isEqualTo("seasons");
        assertThat(empty.path("articles").asInt()).isZero();
        assertThat(empty.at("/budget/questions").asInt()).isZero();
    }

    @Test
    void aQuestionOfAStrictGroupIsOfferedAnArticleWhereOthersAreAnswered() {
        JsonNode strict = tried("when is money sent back automatically");
        assertThat(strict.at("/budget/group").asText()).isEqualTo("payments");
        assertThat(strict.at("/budget/state").asText()).isEqualTo("REFUSED");
        assertThat(strict.path("decision").asText()).isEqualTo("Clarify");

        JsonNode other = tried("how do i turn on two factor authentication");
        assertThat(other.at("/budget").has("group")).isFalse();
        assertThat(other.at("/budget/state").asText()).isEqualTo("ESTIMATED");
        assertThat(other.path("decision").asText()).isEqualTo("Answer");
    }

    private JsonNode tried(String text) {
        return lead.post("/articles/try", Map.of("text", text, "locale", "en")).json();
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
