package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.cgpay.support.server.Await;
import com.cgpay.support.server.EventReader;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureApiTest {

    private TestServer server;
    private Person lead;
    private Person agent;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        logged.start();
        logger().addAppender(logged);
        server = TestServer.start(folder);
        Person admin = Person.admin(server);
        lead = admin.colleague(server.api(), "zhao", "LEAD");
        agent = admin.colleague(server.api(), "wang", "AGENT");
    }

    @AfterAll
    void stop() {
        logger().detachAppender(logged);
        server.close();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(ErasureApi.class);
    }

    /** A customer who waits for a person. */
    private Visitor waiting() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.tap("human");
        return visitor;
    }

    private String handoffs() {
        return agent.get("/handoffs?state=all").body();
    }

    @Test
    void aLeadErasesAConversationForGood() {
        Visitor visitor = waiting();
        Visitor other = waiting();

        assertThat(lead.delete("/conversations/" + visitor.id()).status()).isEqualTo(204);

        String who = lead.session().at("/agent/id").asText();
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsOnlyOnce(who + " has erased the conversation " + visitor.id() + ".");
        isProblem(visitor.api().get(visitor.path("/events")), 404);
        isProblem(visitor.post("/messages", Map.of("id", "1", "text", "hello?")), 404);
        assertThat(handoffs()).contains(other.id()).doesNotContain(visitor.id());
        isProblem(lead.delete("/conversations/" + visitor.id()), 404);
    }

    @Test
    void whatWasUnderstoodOfAnErasedConversationIsForgotten() {
        Visitor visitor = waiting();
        String question = "我的退款怎么还没到呢";
        server.application().expertise().mind().comprehend(question);
        assertThat(server.application().expertise().mind().remembered(question)).isPresent();

        assertThat(lead.delete("/conversations/" + visitor.id()).status()).isEqualTo(204);

        Await.until(
                "it is forgotten",
                () -> server.application().expertise().mind().remembered(question),
                Optional::isEmpty);
    }

    @Test
    void whoMayNotEraseIsRefused() {
        Visitor visitor = waiting();
        String path = "/conversations/" + visitor.id();

        isProblem(agent.delete(path), 403);
        isProblem(server.api().delete("/api/v1" + path), 401);
        isProblem(visitor.api().delete("/api/v1" + path), 401);
        isProblem(lead.api().with("X-CSRF-Token", "another").delete("/api/v1" + path), 403);

        assertThat(handoffs()).contains(visitor.id());
    }

    @Test
    void whoReadsAlongIsToldAndReadsNoFurther() {
        Visitor visitor = waiting();
        String handoff =
                agent.get("/handoffs?state=waiting").json().path("handoffs").findParents("conversation").stream()
                        .filter(found -> found.path("conversation").asText().equals(visitor.id()))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        String events = "/api/v1/handoffs/" + handoff + "/events?after=1000";
        try (EventReader customer = visitor.stream(1000);
                EventReader colleague = agent.api().stream(events);
                EventReader list = agent.api().stream("/api/v1/handoffs/stream")) {
            assertThat(lead.delete("/conversations/" + visitor.id()).status()).isEqualTo(204);

            assertThat(customer.next().event()).isEqualTo("erased");
            assertThatThrownBy(customer::next).hasMessageContaining("ended");
            assertThat(colleague.next().event()).isEqualTo("erased");
            assertThat(list.next().event()).isEqualTo("changed");
        }
        isProblem(visitor.api().get(visitor.path("/events")), 404);
        isProblem(agent.get("/handoffs/" + handoff), 404);
    }
}
