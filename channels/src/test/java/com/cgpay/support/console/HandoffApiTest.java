package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.EventReader;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoffApiTest {

    private TestServer server;
    private Person admin;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        admin = Person.admin(server);
        agent = admin.colleague(server.api(), "wang", "AGENT");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A customer who waits for a person. */
    private Visitor waiting() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.tap("human");
        return visitor;
    }

    private String handoff(Visitor visitor) {
        return handoffs("all", "conversation", visitor.id())
                .getFirst()
                .path("id")
                .asText();
    }

    private List<JsonNode> handoffs(String state, String field, String value) {
        List<JsonNode> found = new ArrayList<>();
        agent.get("/handoffs?state=" + state).json().path("handoffs").forEach(handoff -> {
            if (handoff.path(field).asText().equals(value)) {
                found.add(handoff);
            }
        });
        return found;
    }

    @Test
    void whoWaitsIsOnTheListWithWhatTheBotUnderstood() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.tap("article:fees");
        visitor.tap("human");

        JsonNode handoff = handoffs("waiting", "conversation", visitor.id()).getFirst();

        assertThat(handoff.path("state").asText()).isEqualTo("WAITING");
        assertThat(handoff.path("reason").asText()).isEqualTo("USER_ASKED");
        assertThat(handoff.path("display").asText()).isEqualTo("zh-Hans");
        assertThat(handoff.at("/summary/shown")).hasSize(1);
    }

    @Test
    void whatACustomerWritesWhileWaitingOrBeingLookedAfterIsOnTheList() {
        Visitor visitor = waiting();
        JsonNode asked = handoffs("waiting", "conversation", visitor.id()).getFirst();
        visitor.say("昨天扣了 500 元，卡号 4111 1111 1111 1111");
        JsonNode waits = handoffs("waiting", "conversation", visitor.id()).getFirst();
        agent.post("/handoffs/" + asked.path("id").asText() + "/claim");
        visitor.post("/messages", Map.of("id", "thanks", "text", "谢谢"));

        assertThat(asked.has("lastSaid")).isFalse();
        assertThat(waits.at("/lastSaid/text").asText()).contains("500").doesNotContain("4111 1111");
        assertThat(handoffs("claimed", "conversation", visitor.id())
                        .getFirst()
                        .at("/lastSaid/text")
                        .asText())
                .isEqualTo("谢谢");
    }

    @Test
    void aConversationIsFoundByTheNumberThatTheCustomerWasToldHoweverItIsTyped() {
        Visitor visitor = waiting();
        JsonNode handoff = handoffs("waiting", "conversation", visitor.id()).getFirst();
        String receipt = handoff.path("receipt").asText();
        String typed = receipt.substring(0, 3).toLowerCase(Locale.ROOT) + "%20-%20" + receipt.substring(3);
        visitor.post("/handoff", Map.of("state", "cancelled"));

        JsonNode found = agent.get("/handoffs?receipt=" + typed).json().path("handoffs");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id")).isEqualTo(handoff.path("id"));
        assertThat(found.at("/0/state").asText()).isEqualTo("CANCELLED");
        assertThat(agent.get("/handoffs?receipt=H").json().path("handoffs")).isEmpty();
    }

    @Test
    void whoClaimsFirstHasTheConversationAndTheSecondIsToldWho() {
        String id = handoff(waiting());

        assertThat(agent.post("/handoffs/" + id + "/claim").status()).isEqualTo(200);
        Answer second = admin.post("/handoffs/" + id + "/claim");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").asText()).contains("同事 wang");
        assertThat(agent.post("/handoffs/" + id + "/claim").status())
                .as("claiming one's own again")
                .isEqualTo(200);
        assertThat(admin.post("/handoffs/" + id + "/messages", Map.of("id", "1", "text", "hi"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCustomerSeesThatTheAgentWhoHasTheConversationIsWriting() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        assertThat(agent.post("/handoffs/" + id + "/typing").status())
                .as("not claimed yet")
                .isEqualTo(409);
        agent.post("/handoffs/" + id + "/claim");
        assertThat(admin.post("/handoffs/" + id + "/typing").status())
                .as("claimed by somebody else")
                .isEqualTo(409);
        int before = visitor.lastSeq();

        try (EventReader stream = visitor.stream(before)) {
            assertThat(agent.post("/handoffs/" + id + "/typing").status()).isEqualTo(204);

            EventReader.Sent typing = stream.next();
            assertThat(typing.event()).isEqualTo("typing");
            assertThat(typing.id()).as("nothing to come back to").isEmpty();
            assertThat(typing.data().path("author").asText()).isEqualTo("agent");
        }
        assertThat(visitor.lastSeq()).as("nothing is recorded").isEqualTo(before);
    }

    @Test
    void neitherACustomersNorAnotherAgentsMessageIsTakenForTheOneWithTheSameId() {
        Visitor visitor = waiting();
        String path = "/handoffs/" + handoff(visitor);
        String agentId = agent.session().at("/agent/id").asText();
        visitor.post("/messages", Map.of("id", "m-1", "text", "first"));
        visitor.post("/messages", Map.of("id", "agent.m-1", "text", "second"));
        isProblem(visitor.post("/messages", Map.of("id", "agent/" + agentId + "/m-1", "text", "third")), 400);
        admin.post(path + "/claim");
        admin.post(path + "/messages", Map.of("id", "m-1", "text", "from one"));
        admin.post(path + "/transfer", Map.of("queue", "refunds"));
        agent.post(path + "/claim");

        agent.post(path + "/messages", Map.of("id", "m-1", "text", "from another"));
        agent.post(path + "/messages", Map.of("id", "m-1", "text", "from another"));

        String said = visitor.api().get(visitor.path("/events")).body();
        assertThat(said)
                .contains("first", "second")
                .containsOnlyOnce("from one")
                .containsOnlyOnce("from another");
    }

    @Test
    void anAgentSeesWhereTheCustomerCameFrom() {
        Visitor visitor = Visitor.start(
                server.api(),
                Map.of(
                        "locale",
                        "en",
                        "context",
                        Map.of("page", "https://shop.example/pay?q=" + "x".repeat(500), "topic", "refunds")));
        visitor.tap("human");

        JsonNode about = agent.get("/handoffs/" + handoff(visitor)).json().path("conversation");

        assertThat(about.path("page").asText())
                .startsWith("https://shop.example/pay?q=x")
                .hasSize(200);
        assertThat(about.path("topic").asText()).isEqualTo("refunds");
    }

    @Test
    void aCustomerWhoEndsTheConversationLeavesNothingToDoForAnybody() {
        Visitor claimed = waiting();
        String id = handoff(claimed);
        agent.post("/handoffs/" + id + "/claim");
        Visitor waiting = waiting();

        claimed.api().post(claimed.path("/end"));
        waiting.api().post(waiting.path("/end"));

        assertThat(handoffs("claimed", "id", id)).isEmpty();
        assertThat(handoffs("closed", "id", id).getFirst().path("state").asText())
                .isEqualTo("RESOLVED");
        assertThat(handoffs("waiting", "conversation", waiting.id())).isEmpty();
        assertThat(handoffs("closed", "conversation", waiting.id())
                        .getFirst()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void allAndClosedOnesAreListedNewestFirst() {
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Visitor visitor = waiting();
            visitor.post("/handoff", Map.of("state", "cancelled"));
            ended.addFirst(visitor.id());
        }
        for (String state : List.of("all", "closed")) {
            List<String> listed = new ArrayList<>();
            agent.get("/handoffs?state=" + state)
                    .json()
                    .path("handoffs")
                    .forEach(handoff -> listed.add(handoff.path("conversation").asText()));
            assertThat(listed).as(state).containsSubsequence(ended);
        }
    }

    @Test
    void theBotIsSilentWhileAPersonHasTheConversation() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        agent.post("/handoffs/" + id + "/claim");
        agent.post("/handoffs/" + id + "/messages", Map.of("id", "1", "text", "您好，我是同事"));
        int before = visitor.lastSeq();

        visitor.post("/messages", Map.of("id", "q", "text", "怎么退款"));

        List<JsonNode> after = visitor.after(before - 1);
        assertThat(after).extracting(event -> event.path("type").asText()).containsExactly("agent", "customer");
        assertThat(after.getFirst().path("agent").asText()).isEqualTo("同事 wang");
    }

    @Test
    void notesAreForColleaguesOnly() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        agent.post("/handoffs/" + id + "/claim");

        assertThat(agent.post("/handoffs/" + id + "/notes", Map.of("text", "像是内部问题"))
                        .status())
                .isEqualTo(200);

        assertThat(visitor.events().toString()).doesNotContain("内部问题").doesNotContain("note");
        assertThat(admin.get("/handoffs/" + id).json().path("events").toString())
                .contains("\"type\":\"note\"", "像是内部问题");
    }

    @Test
    void onlyColleaguesSeeWhyTheBotSaidSomething() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.say("账户无法登录怎么办");
        visitor.tap("human");

        JsonNode shown = agent.get("/handoffs/" + handoff(visitor)).json();

        assertThat(shown.path("events").toString()).contains("\"trace\"", "\"answerAt\"");
        assertThat(visitor.events().toString()).doesNotContain("trace").doesNotContain("answerAt");
    }

    @Test
    void aTransferredConversationWaitsAgainForAnyone() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        agent.post("/handoffs/" + id + "/claim");

        Answer answer = agent.post("/handoffs/" + id + "/transfer", Map.of("queue", "merchants"));

        assertThat(answer.json().path("state").asText()).isEqualTo("WAITING");
        assertThat(answer.json().path("queue").asText()).isEqualTo("merchants");
        assertThat(admin.post("/handoffs/" + id + "/claim").status()).isEqualTo(200);
        assertThat(agent.post("/handoffs/" + id + "/transfer", Map.of("queue", "Not A Queue"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void afterTheReturnTheBotAnswersAgain() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        agent.post("/handoffs/" + id + "/claim");

        assertThat(agent.post("/handoffs/" + id + "/return").status()).isEqualTo(200);

        assertThat(visitor.tap("article:fees").get(1).at("/article/id").asText())
                .isEqualTo("fees");
        assertThat(handoffs("closed", "id", id)).hasSize(1);
    }

    @Test
    void aResolvedHandoffIsClosedForAll() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        agent.post("/handoffs/" + id + "/claim");

        assertThat(agent.post("/handoffs/" + id + "/resolve")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RESOLVED");

        assertThat(visitor.events().getLast().path("state").asText()).isEqualTo("resolved");
        assertThat(admin.post("/handoffs/" + id + "/claim").status()).isEqualTo(409);
        assertThat(agent.post("/handoffs/unknown/claim").status()).isEqualTo(404);
    }

    /** Claims and resolves what a customer waits for; the path to it. */
    private String resolved(Visitor visitor) {
        String path = "/handoffs/" + handoff(visitor);
        agent.post(path + "/claim");
        agent.post(path + "/resolve");
        return path;
    }

    @Test
    void whoResolvedAHandoffMayTakeThatBackUntilTheCustomerGoesOn() {
        Visitor visitor = waiting();
        String path = resolved(visitor);

        isProblem(admin.post(path + "/reopen"), 409);
        JsonNode reopened = agent.post(path + "/reopen").json();

        assertThat(reopened.path("state").asText()).isEqualTo("CLAIMED");
        assertThat(reopened.has("closedAt")).isFalse();
        assertThat(visitor.events().getLast().path("state").asText()).isEqualTo("claimed");
        assertThat(agent.get(path)
                        .json()
                        .at("/events")
                        .valueStream()
                        .toList()
                        .getLast()
                        .path("state")
                        .asText())
                .isEqualTo("reopened");
        assertThat(agent.post(path + "/messages", Map.of("id", "1", "text", "还有一件事"))
                        .status())
                .isEqualTo(200);
        agent.post(path + "/resolve");
        visitor.say("还有一个问题");
        isProblem(agent.post(path + "/reopen"), 409);
    }

    @Test
    void aConversationThatTheCustomerEndedStaysClosed() {
        Visitor visitor = waiting();
        String path = resolved(visitor);
        visitor.api().post(visitor.path("/end"));

        isProblem(agent.post(path + "/reopen"), 409);
    }

    @Test
    void theListIsToldOfChangesAndAConversationIsReadAlong() {
        Visitor visitor = waiting();
        String id = handoff(visitor);
        try (EventReader list = agent.api().stream("/api/v1/handoffs/stream");
                EventReader events = agent.api().stream("/api/v1/handoffs/" + id + "/events?after=4")) {
            agent.post("/handoffs/" + id + "/claim");
            agent.post("/handoffs/" + id + "/notes", Map.of("text", "看一下"));

            assertThat(Stream.generate(list::next)
                            .map(EventReader.Sent::event)
                            .filter(event -> !event.equals("beat"))
                            .findFirst())
                    .contains("changed");
            assertThat(events.next().data().path("type").asText()).isEqualTo("handoff");
            assertThat(events.next().data().path("state").asText()).isEqualTo("claimed");
            assertThat(events.next().data().path("type").asText()).isEqualTo("note");
        }
    }
}
