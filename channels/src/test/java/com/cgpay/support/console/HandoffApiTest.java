package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.EventReader;
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

/** What agents do with conversations. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoffApiTest {

    private TestDesk desk;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = TestDesk.start(folder);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void whoClaimsFirstHasTheConversationAndTheSecondIsToldWho() {
        String id = desk.handoff(desk.waiting());

        assertThat(desk.agent().post("/handoffs/" + id + "/claim").status()).isEqualTo(200);
        Answer second = desk.admin().post("/handoffs/" + id + "/claim");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").asText()).contains("同事 wang");
        assertThat(desk.agent().post("/handoffs/" + id + "/claim").status())
                .as("claiming one's own again")
                .isEqualTo(200);
        assertThat(desk.admin()
                        .post("/handoffs/" + id + "/messages", Map.of("id", "1", "text", "hi"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCustomerSeesThatTheAgentWhoHasTheConversationIsWriting() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        assertThat(desk.agent().post("/handoffs/" + id + "/typing").status())
                .as("not claimed yet")
                .isEqualTo(409);
        desk.agent().post("/handoffs/" + id + "/claim");
        assertThat(desk.admin().post("/handoffs/" + id + "/typing").status())
                .as("claimed by somebody else")
                .isEqualTo(409);
        int before = visitor.lastSeq();

        try (EventReader stream = visitor.stream(before)) {
            assertThat(desk.agent().post("/handoffs/" + id + "/typing").status())
                    .isEqualTo(204);

            EventReader.Sent typing = stream.next();
            assertThat(typing.event()).isEqualTo("typing");
            assertThat(typing.id()).as("nothing to come back to").isEmpty();
            assertThat(typing.data().path("author").asText()).isEqualTo("agent");
        }
        assertThat(visitor.lastSeq()).as("nothing is recorded").isEqualTo(before);
    }

    @Test
    void neitherACustomersNorAnotherAgentsMessageIsTakenForTheOneWithTheSameId() {
        Visitor visitor = desk.waiting();
        String path = "/handoffs/" + desk.handoff(visitor);
        String agentId = desk.agent().session().at("/agent/id").asText();
        visitor.post("/messages", Map.of("id", "m-1", "text", "first"));
        visitor.post("/messages", Map.of("id", "agent.m-1", "text", "second"));
        isProblem(visitor.post("/messages", Map.of("id", "agent/" + agentId + "/m-1", "text", "third")), 400);
        desk.admin().post(path + "/claim");
        desk.admin().post(path + "/messages", Map.of("id", "m-1", "text", "from one"));
        desk.admin().post(path + "/transfer", Map.of("queue", "refunds"));
        desk.agent().post(path + "/claim");

        desk.agent().post(path + "/messages", Map.of("id", "m-1", "text", "from another"));
        desk.agent().post(path + "/messages", Map.of("id", "m-1", "text", "from another"));

        String said = visitor.api().get(visitor.path("/events")).body();
        assertThat(said)
                .contains("first", "second")
                .containsOnlyOnce("from one")
                .containsOnlyOnce("from another");
    }

    @Test
    void theBotIsSilentWhileAPersonHasTheConversation() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        desk.agent().post("/handoffs/" + id + "/claim");
        desk.agent().post("/handoffs/" + id + "/messages", Map.of("id", "1", "text", "您好，我是同事"));
        int before = visitor.lastSeq();

        visitor.post("/messages", Map.of("id", "q", "text", "怎么退款"));

        List<JsonNode> after = visitor.after(before - 1);
        assertThat(after).extracting(event -> event.path("type").asText()).containsExactly("agent", "customer");
        assertThat(after.getFirst().path("agent").asText()).isEqualTo("同事 wang");
    }

    @Test
    void notesAreForColleaguesOnly() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        desk.agent().post("/handoffs/" + id + "/claim");

        assertThat(desk.agent()
                        .post("/handoffs/" + id + "/notes", Map.of("text", "像是内部问题"))
                        .status())
                .isEqualTo(200);

        assertThat(visitor.events().toString()).doesNotContain("内部问题").doesNotContain("note");
        assertThat(desk.admin().get("/handoffs/" + id).json().path("events").toString())
                .contains("\"type\":\"note\"", "像是内部问题");
    }

    @Test
    void aTransferredConversationWaitsAgainForAnyone() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        desk.agent().post("/handoffs/" + id + "/claim");

        Answer answer = desk.agent().post("/handoffs/" + id + "/transfer", Map.of("queue", "merchants"));

        assertThat(answer.json().path("state").asText()).isEqualTo("WAITING");
        assertThat(answer.json().path("queue").asText()).isEqualTo("merchants");
        assertThat(desk.admin().post("/handoffs/" + id + "/claim").status()).isEqualTo(200);
        assertThat(desk.agent()
                        .post("/handoffs/" + id + "/transfer", Map.of("queue", "Not A Queue"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void afterTheReturnTheBotAnswersAgain() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        desk.agent().post("/handoffs/" + id + "/claim");

        assertThat(desk.agent().post("/handoffs/" + id + "/return").status()).isEqualTo(200);

        assertThat(visitor.tap("article:fees").get(1).at("/article/id").asText())
                .isEqualTo("fees");
        assertThat(desk.handoffs("closed", "id", id)).hasSize(1);
    }

    @Test
    void aResolvedHandoffIsClosedForAll() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        desk.agent().post("/handoffs/" + id + "/claim");

        assertThat(desk.agent()
                        .post("/handoffs/" + id + "/resolve")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RESOLVED");

        assertThat(visitor.events().getLast().path("state").asText()).isEqualTo("resolved");
        assertThat(desk.admin().post("/handoffs/" + id + "/claim").status()).isEqualTo(409);
        assertThat(desk.agent().post("/handoffs/unknown/claim").status()).isEqualTo(404);
    }

    /** Claims and resolves what a customer waits for; the path to it. */
    private String resolved(Visitor visitor) {
        String path = "/handoffs/" + desk.handoff(visitor);
        desk.agent().post(path + "/claim");
        desk.agent().post(path + "/resolve");
        return path;
    }

    @Test
    void whoResolvedAHandoffMayTakeThatBackUntilTheCustomerGoesOn() {
        Visitor visitor = desk.waiting();
        String path = resolved(visitor);

        isProblem(desk.admin().post(path + "/reopen"), 409);
        JsonNode reopened = desk.agent().post(path + "/reopen").json();

        assertThat(reopened.path("state").asText()).isEqualTo("CLAIMED");
        assertThat(reopened.has("closedAt")).isFalse();
        assertThat(visitor.events().getLast().path("state").asText()).isEqualTo("claimed");
        assertThat(desk.agent()
                        .get(path)
                        .json()
                        .at("/events")
                        .valueStream()
                        .toList()
                        .getLast()
                        .path("state")
                        .asText())
                .isEqualTo("reopened");
        assertThat(desk.agent()
                        .post(path + "/messages", Map.of("id", "1", "text", "还有一件事"))
                        .status())
                .isEqualTo(200);
        desk.agent().post(path + "/resolve");
        visitor.say("还有一个问题");
        isProblem(desk.agent().post(path + "/reopen"), 409);
    }

    @Test
    void aConversationThatTheCustomerEndedStaysClosed() {
        Visitor visitor = desk.waiting();
        String path = resolved(visitor);
        visitor.api().post(visitor.path("/end"));

        isProblem(desk.agent().post(path + "/reopen"), 409);
    }
}
