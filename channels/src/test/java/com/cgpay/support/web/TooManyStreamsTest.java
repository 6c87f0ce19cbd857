package com.cgpay.support.web;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.Await;
import com.cgpay.support.server.EventReader;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class TooManyStreamsTest {

    private static final int MOST = 20;

    @Test
    void aConversationHasSoManyStreamsAndAnotherOnlyWhenOneIsClosed(@TempDir Path folder) {
        try (TestServer server = TestServer.start(folder)) {
            Visitor visitor = Visitor.start(server.api(), "en");
            Visitor other = Visitor.start(server.api(), "en");
            List<EventReader> streams = new ArrayList<>();
            for (int i = 0; i < MOST; i++) {
                streams.add(visitor.stream(0));
                assertThat(streams.getLast().next().event()).isEqualTo("message");
            }

            Answer refused = stream(visitor);
            isProblem(refused, 429);
            assertThat(refused.json().path("detail").asText()).contains("20 open streams");
            assertThat(refused.header("Retry-After")).isEqualTo("15");
            try (EventReader stream = other.stream(0)) {
                assertThat(stream.next().event()).isEqualTo("message");
            }

            streams.removeFirst().close();
            Await.until("what is written next finds nobody", () -> visitor.tap("article:fees"), _ -> isFree(visitor));
            streams.forEach(EventReader::close);
        }
    }

    private static Answer stream(Visitor visitor) {
        Api api = visitor.api().with("Accept", "text/event-stream");
        return api.get(visitor.path("/events"));
    }

    /** Opens a stream; a refusal ends at once. */
    private static boolean isFree(Visitor visitor) {
        try (EventReader stream = visitor.stream(0)) {
            return stream.next().event().equals("message");
        } catch (IllegalStateException refused) {
            return false;
        }
    }
}
