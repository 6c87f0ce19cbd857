package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.EventReader;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may read along, and that nobody who does misses anything. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerAccessTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Visitor visitor() {
        return Visitor.start(server.api(), "en");
    }

    private static List<String> read(EventReader stream, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EventReader.Sent sent = stream.next();
            assertThat(sent.event()).isEqualTo("message");
            assertThat(sent.data().path("seq").asText()).isEqualTo(sent.id());
            ids.add(sent.id());
        }
        return ids;
    }

    @Test
    void aStreamThatBreaksResumesWithoutAGapOrADuplicate() {
        Visitor visitor = visitor();
        try (EventReader stream = visitor.api().stream(visitor.path("/events"))) {
            visitor.tap("article:fees");
            assertThat(read(stream, 3)).containsExactly("2", "3", "4");
        }
        visitor.tap("article:login-failed");

        Api resuming = visitor.api().with("Last-Event-ID", "4");
        try (EventReader stream = resuming.stream(visitor.path("/events?after=2"))) {
            visitor.tap("article:refund-process");

            assertThat(read(stream, 4)).containsExactly("5", "6", "7", "8");
        }
    }

    @Test
    void aStreamShowsWhatOthersSayWhileItIsOpen() {
        Visitor visitor = visitor();
        try (EventReader first = visitor.api().stream(visitor.path("/events?after=2"));
                EventReader second = visitor.api().stream(visitor.path("/events?after=2"))) {
            for (int i = 0; i < 10; i++) {
                visitor.tap("article:fees");
            }

            assertThat(read(first, 20)).isEqualTo(read(second, 20)).startsWith("3", "4");
        }
    }

    @Test
    void withoutATokenNothingIsShown() {
        Answer answer = server.api().get(visitor().path("/events"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aStrangersConversationLooksLikeOneThatDoesNotExist() {
        Visitor owner = visitor();
        Visitor stranger = visitor();
        Map<String, String> message = Map.of("id", "x", "text", "hi");

        Answer foreign = stranger.api().get(owner.path("/events"));
        Answer unknown = stranger.api().get("/api/v1/conversations/unknown/events");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        for (String action : List.of("/messages", "/rating", "/locale", "/handoff", "/end")) {
            assertThat(stranger.api().post(owner.path(action), message).status())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(owner.events()).hasSize(1);
    }

    @Test
    void aWrongTokenIsRefusedForStreamsToo() {
        Visitor visitor = visitor();
        Api guessing = server.api().with("Authorization", "Bearer " + "A".repeat(43));

        Answer answer = guessing.with("Accept", "text/event-stream").get(visitor.path("/events"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void onlyNamedWebsitesMayUseTheApiFromABrowser() {
        Api shop = server.api().with("Origin", "https://shop.example");
        Api other = server.api().with("Origin", "https://evil.example");

        assertThat(shop.get("/api/v1/widget").header("Access-Control-Allow-Origin"))
                .isEqualTo("https://shop.example");
        assertThat(other.get("/api/v1/widget").header("Access-Control-Allow-Origin"))
                .isEmpty();
        for (String path : List.of("", "/x/messages", "/x/events", "/x/rating")) {
            Answer preflight = shop.send("OPTIONS", "/api/v1/conversations" + path, new byte[0]);
            assertThat(preflight.status()).as(path).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization");
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        }
    }

    @Test
    void cookiesAreNeverAllowedAcrossOrigins() {
        Answer answer = server.api().with("Origin", "https://shop.example").get("/api/v1/widget");

        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}
