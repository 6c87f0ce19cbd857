package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Await;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresApiTest {

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

    private JsonNode figures() {
        return lead.get("/figures?days=2").json();
    }

    @Test
    void aLeadSeesWhoCameAndWhatHelped() {
        Visitor helped = Visitor.start(server.api(), "zh-Hans");
        helped.say("如何启用双重认证");
        helped.tap("solved:two-factor");
        Visitor handed = Visitor.start(server.api(), "en");
        handed.say("How do I turn on two-factor authentication?");
        handed.tap("human");
        Visitor.start(server.api(), "en"); // opens the chat and says nothing
        String handoff = lead.get("/handoffs").json().at("/handoffs/0/id").asText();
        assertThat(agent.post("/handoffs/" + handoff + "/claim").status()).isEqualTo(200);

        JsonNode today = Await.until(
                "all is counted",
                () -> figures().at("/days/1"),
                day -> day.path("handed").asInt() == 1);
        assertThat(today.path("visits").asInt()).isEqualTo(2);
        JsonNode figures = figures();
        assertThat(figures.at("/days/0/visits").asInt()).isZero();
        assertThat(figures.at("/reasons/USER_ASKED").asInt()).isEqualTo(1);
        assertThat(figures.at("/waiting/taken").asInt()).isEqualTo(1);
        assertThat(figures.at("/articles/0/article").asText()).isEqualTo("two-factor");
        assertThat(figures.at("/articles/0/given").asInt()).isEqualTo(2);
        assertThat(figures.at("/articles/0/solved").asInt()).isEqualTo(1);
        assertThat(server.api().get("/metrics").body())
                .contains(
                        "support_visits_total{channel=\"web\"} 2.0",
                        "support_replies_total{kind=\"HANDOFF\"} 1.0",
                        "support_handoffs_total{reason=\"USER_ASKED\"} 1.0");
    }

    @Test
    void agentsDoNotSeeThem() {
        assertThat(agent.get("/figures").status()).isEqualTo(403);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        isProblem(lead.get("/figures?days=0"), 400);
    }
}
