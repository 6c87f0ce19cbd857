package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class WaitingLineTest {

    private static final Instant NOON_IN_SHANGHAI = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant NIGHT_IN_SHANGHAI = Instant.parse("2026-11-25T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON_IN_SHANGHAI);

    @Test
    void whoWaitsForAnotherTeamTakesNoPlaceInTheQueue(@TempDir Path folder) {
        try (TestServer server = TestServer.at(now::get, folder)) {
            Visitor.start(server.api(), "zh-Hans").tap("human");
            Agent agent = new Agent("1", "Lin");
            HandoffDesk desk = server.application().desk();
            String id = server.application()
                    .handoffs()
                    .list(Handoff.State.WAITING, 1)
                    .getFirst()
                    .id();
            desk.claim(id, agent);
            desk.transfer(id, agent, "payments");
            JsonNode handoff =
                    Visitor.start(server.api(), "zh-Hans").tap("human").getLast();
            assertThat(handoff.path("position").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aPlaceInTheQueueIsToldWhileSomebodyIsThereToCome(@TempDir Path folder) {
        try (TestServer server = TestServer.at(now::get, folder)) {
            Visitor first = Visitor.start(server.api(), "zh-Hans");
            Visitor second = Visitor.start(server.api(), "zh-Hans");
            first.tap("human");
            JsonNode handoff = second.tap("human").getLast();
            assertThat(handoff.path("position").asInt()).isEqualTo(2);
            assertThat(handoff.has("opens")).isFalse();
            now.set(NIGHT_IN_SHANGHAI);
            handoff = second.events().getLast();
            assertThat(handoff.path("state").asText()).isEqualTo("waiting");
            assertThat(handoff.has("position")).isFalse();
            assertThat(handoff.path("opens").asText()).endsWith("T09:00:00+08:00");
        }
    }
}
