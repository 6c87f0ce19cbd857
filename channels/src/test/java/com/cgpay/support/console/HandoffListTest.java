package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.EventReader;
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

/** What agents see of the conversations that wait, are looked after, or are over. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoffListTest {

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
    void whoWaitsIsOnTheListWithWhatTheBotUnderstood() {
        Visitor visitor = Visitor.start(desk.server().api(), "zh-Hans");
        visitor.tap("article:fees");
        visitor.tap("human");

        JsonNode handoff =
                desk.handoffs("waiting", "conversation", visitor.id()).getFirst();

        assertThat(handoff.path("state").asText()).isEqualTo("WAITING");
        assertThat(handoff.path("reason").asText()).isEqualTo("USER_ASKED");
        assertThat(handoff.path("display").asText()).isEqualTo("zh-Hans");
        assertThat(handoff.at("/summary/shown")).hasSize(1);
    }

    @Test
    void whatACustomerWritesWhileWaitingOrBeingLookedAfterIsOnTheList() {
        Visitor visitor = desk.waiting();
        JsonNode asked = desk.handoffs("waiting", "conversation", visitor.id()).getFirst();
        visitor.say("昨天扣了 500 元，卡号 4111 1111 1111 1111");
        JsonNode waits = desk.handoffs("waiting", "conversation", visitor.id()).getFirst();
        desk.agent().post("/handoffs/" + asked.path("id").asText() + "/claim");
        visitor.post("/messages", Map.of("id", "thanks", "text", "谢谢"));

        assertThat(asked.has("lastSaid")).isFalse();
        assertThat(waits.at("/lastSaid/text").asText()).contains("500").doesNotContain("4111 1111");
        assertThat(desk.handoffs("claimed", "conversation", visitor.id())
                        .getFirst()
                        .at("/lastSaid/text")
                        .asText())
                .isEqualTo("谢谢");
    }

    @Test
    void aConversationIsFoundByTheNumberThatTheCustomerWasToldHoweverItIsTyped() {
        Visitor visitor = desk.waiting();
        JsonNode handoff =
                desk.handoffs("waiting", "conversation", visitor.id()).getFirst();
        String receipt = handoff.path("receipt").asText();
        String typed = receipt.substring(0, 3).toLowerCase(Locale.ROOT) + "%20-%20" + receipt.substring(3);
        visitor.post("/handoff", Map.of("state", "cancelled"));

        JsonNode found = desk.agent().get("/handoffs?receipt=" + typed).json().path("handoffs");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id")).isEqualTo(handoff.path("id"));
        assertThat(found.at("/0/state").asText()).isEqualTo("CANCELLED");
        assertThat(desk.agent().get("/handoffs?receipt=H").json().path("handoffs"))
                .isEmpty();
    }

    @Test
    void allAndClosedOnesAreListedNewestFirst() {
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Visitor visitor = desk.waiting();
            visitor.post("/handoff", Map.of("state", "cancelled"));
            ended.addFirst(visitor.id());
        }
        for (String state : List.of("all", "closed")) {
            List<String> listed = new ArrayList<>();
            desk.agent()
                    .get("/handoffs?state=" + state)
                    .json()
                    .path("handoffs")
                    .forEach(handoff -> listed.add(handoff.path("conversation").asText()));
            assertThat(listed).as(state).containsSubsequence(ended);
        }
    }

    @Test
    void aCustomerWhoEndsTheConversationLeavesNothingToDoForAnybody() {
        Visitor claimed = desk.waiting();
        String id = desk.handoff(claimed);
        desk.agent().post("/handoffs/" + id + "/claim");
        Visitor waiting = desk.waiting();

        claimed.api().post(claimed.path("/end"));
        waiting.api().post(waiting.path("/end"));

        assertThat(desk.handoffs("claimed", "id", id)).isEmpty();
        assertThat(desk.handoffs("closed", "id", id).getFirst().path("state").asText())
                .isEqualTo("RESOLVED");
        assertThat(desk.handoffs("waiting", "conversation", waiting.id())).isEmpty();
        assertThat(desk.handoffs("closed", "conversation", waiting.id())
                        .getFirst()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void anAgentSeesWhereTheCustomerCameFrom() {
        Visitor visitor = Visitor.start(
                desk.server().api(),
                Map.of(
                        "locale",
                        "en",
                        "context",
                        Map.of("page", "https://shop.example/pay?q=" + "x".repeat(500), "topic", "refunds")));
        visitor.tap("human");

        JsonNode about =
                desk.agent().get("/handoffs/" + desk.handoff(visitor)).json().path("conversation");

        assertThat(about.path("page").asText())
                .startsWith("https://shop.example/pay?q=x")
                .hasSize(200);
        assertThat(about.path("topic").asText()).isEqualTo("refunds");
    }

    @Test
    void onlyColleaguesSeeWhyTheBotSaidSomething() {
        Visitor visitor = Visitor.start(desk.server().api(), "zh-Hans");
        visitor.say("账户无法登录怎么办");
        visitor.tap("human");

        JsonNode shown = desk.agent().get("/handoffs/" + desk.handoff(visitor)).json();

        assertThat(shown.path("events").toString()).contains("\"trace\"", "\"answerAt\"");
        assertThat(visitor.events().toString()).doesNotContain("trace").doesNotContain("answerAt");
    }

    @Test
    void theListIsToldOfChangesAndAConversationIsReadAlong() {
        Visitor visitor = desk.waiting();
        String id = desk.handoff(visitor);
        try (EventReader list = desk.agent().api().stream("/api/v1/handoffs/stream");
                EventReader events = desk.agent().api().stream("/api/v1/handoffs/" + id + "/events?after=4")) {
            desk.agent().post("/handoffs/" + id + "/claim");
            desk.agent().post("/handoffs/" + id + "/notes", Map.of("text", "看一下"));

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
