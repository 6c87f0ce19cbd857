package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class TooManyMessagesTest {

    @Test
    void whoSendsTooMuchIsToldHowLongToWaitAndOthersAreNotAffected(@TempDir Path folder) {
        try (TestServer server = TestServer.start(TestServer.config(folder, 3), List.of())) {
            Visitor eager = Visitor.start(server.api(), "en");
            Visitor patient = Visitor.start(server.api(), "en");
            for (int i = 0; i < 3; i++) {
                eager.tap("article:fees");
            }

            Answer refused = eager.post("/messages", Map.of("id", "4", "text", "hello"));

            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(eager.events()).hasSize(7);
            assertThat(patient.tap("article:fees")).hasSize(2);
        }
    }

    @Test
    void behindAProxyEachCustomerIsCountedAloneAndNobodyCanMakeUpAnAddress(@TempDir Path folder) {
        try (TestServer server = TestServer.start(TestServer.behindProxy(folder, 3), List.of())) {
            for (int i = 0; i < 3; i++) {
                assertThat(start(server, "203.0.113.9")).isEqualTo(201);
            }
            assertThat(start(server, "203.0.113.9")).isEqualTo(429);
            assertThat(start(server, "198.51.100.7, 203.0.113.9")).isEqualTo(429);
            assertThat(start(server, "203.0.113.9, 198.51.100.7")).isEqualTo(201);
        }
    }

    private static int start(TestServer server, String forwarded) {
        return server.api()
                .with("X-Forwarded-For", forwarded)
                .post("/api/v1/conversations", Map.of("locale", "en"))
                .status();
    }
}
