package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
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
class JudgingApiTest {

    private TestServer server;
    private Person lead;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        lead = Person.admin(server);
        agent = lead.colleague(server.api(), "wang", "AGENT");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The path of the marks of a conversation that was answered and then handed over. */
    private String answered(String question) {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.say(question);
        visitor.tap("human");
        for (JsonNode handoff : agent.get("/handoffs").json().path("handoffs")) {
            if (handoff.path("conversation").asText().equals(visitor.id())) {
                return "/handoffs/" + handoff.path("id").asText() + "/marks";
            }
        }
        throw new IllegalStateException("nobody waits");
    }

    private int reply(String marks) {
        for (JsonNode event : agent.get(marks.replace("/marks", "")).json().path("events")) {
            if (event.has("article")) {
                return event.path("seq").asInt();
            }
        }
        throw new IllegalStateException("nothing was answered");
    }

    private JsonNode next() {
        return lead.get("/judgements/next").json().path("questions");
    }

    @Test
    void anAgentFlagsALeadJudgesAndItIsAskedNoMore() {
        String marks = answered("账户无法登录怎么办");
        int seq = reply(marks);

        assertThat(agent.post(marks, Map.of("seq", seq, "mark", "wrong")).status())
                .isEqualTo(204);
        JsonNode first = next().get(0);
        Map<String, Object> judgement =
                Map.of("text", first.path("text").asText(), "locale", "zh-Hans", "flagged", true);
        assertThat(lead.post("/judgements", judgement).status()).isEqualTo(204);

        assertThat(first.path("flaggedBy").asText()).isEqualTo("同事 wang");
        assertThat(first.path("answered").asBoolean()).isTrue();
        assertThat(agent.get(marks).json().at("/marks/0/wrong").asBoolean()).isTrue();
        assertThat(next()).noneMatch(question -> question.path("text").equals(first.path("text")));
        assertThat(lead.get("/audit?action=reply.marked").json().path("rows")).isNotEmpty();
    }

    @Test
    void onlyALeadSaysThatAnAnswerWasRightAndOnlyOfAnAnswer() {
        String marks = answered("怎么修改登录密码");
        int seq = reply(marks);

        assertThat(agent.post(marks, Map.of("seq", seq, "mark", "right")).status())
                .isEqualTo(403);
        assertThat(lead.post(marks, Map.of("seq", seq, "mark", "right")).status())
                .isEqualTo(204);
        assertThat(lead.post(marks, Map.of("seq", seq, "mark", "none")).status())
                .isEqualTo(204);
        assertThat(agent.post(marks, Map.of("seq", 1, "mark", "wrong")).status())
                .isEqualTo(400);
        assertThat(agent.post(marks, Map.of("seq", seq, "mark", "odd")).status())
                .isEqualTo(400);
        assertThat(agent.get("/judgements/next").status()).isEqualTo(403);
    }
}
