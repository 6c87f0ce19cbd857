package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class SessionTimeTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T04:00:00Z"));
    private TestServer server;
    private Person person;

    @BeforeEach
    void logIn(@TempDir Path folder) {
        server = TestServer.at(now::get, folder);
        person = Person.admin(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        return person.get("/session").status();
    }

    @Test
    void anHourWithoutAnyRequestEndsASession() {
        assertThat(after(Duration.ofMinutes(59))).isEqualTo(200);
        assertThat(after(Duration.ofMinutes(59))).as("used in between").isEqualTo(200);
        assertThat(after(Duration.ofMinutes(61))).isEqualTo(401);
        assertThat(after(Duration.ZERO)).as("and it stays ended").isEqualTo(401);
    }

    @Test
    void aConsoleThatIsLeftOpenIsNoSignThatAnybodyIsThere() {
        for (int i = 0; i < 6; i++) {
            now.updateAndGet(before -> before.plus(Duration.ofMinutes(10)));
            assertThat(person.get("/handoffs").status()).isEqualTo(200);
        }
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(10)));
        assertThat(person.get("/handoffs").status()).isEqualTo(401);
    }

    @Test
    void halfADayEndsASessionHoweverMuchItIsUsed() {
        for (int i = 0; i < 14; i++) {
            assertThat(after(Duration.ofMinutes(50))).isEqualTo(200);
        }
        assertThat(after(Duration.ofMinutes(30))).isEqualTo(401);
    }
}
