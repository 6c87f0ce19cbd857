package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a server of its own, since a login counts against the limit of its address. */
@Timeout(180)
class LoginTest {

    @TempDir
    private Path folder;

    private static String token(TestServer server) {
        return server.http().console().setupLinks().token().orElseThrow();
    }

    @Test
    void theSetUpLinkWorksOnce() {
        try (TestServer server = TestServer.start(folder)) {
            String token = token(server);
            Person admin = Person.setUp(server.api(), token);

            Answer again = server.api()
                    .post(
                            "/api/v1/setup",
                            Map.of("token", token, "account", "eve", "name", "E", "password", Person.PASSWORD));

            assertThat(admin.session().at("/agent/role").asText()).isEqualTo("ADMIN");
            assertThat(again.status()).isEqualTo(403);
            assertThat(server.http().console().setupLinks().token()).isEmpty();
        }
    }

    @Test
    void onlyTheNewestSetUpLinkWorks() {
        try (TestServer server = TestServer.start(folder)) {
            String old = token(server);
            String newest = token(server);

            assertThat(setUp(server, old, Person.PASSWORD).status()).isEqualTo(403);
            assertThat(setUp(server, newest, "short").status()).isEqualTo(400);
            assertThat(setUp(server, newest, Person.PASSWORD).status()).isEqualTo(200);
        }
    }

    private static Answer setUp(TestServer server, String token, String password) {
        return server.api()
                .post("/api/v1/setup", Map.of("token", token, "account", "lin", "name", "L", "password", password));
    }

    @Test
    void anUnknownAccountAndAWrongPasswordCannotBeToldApart() {
        try (TestServer server = TestServer.start(folder)) {
            Person.setUp(server.api(), token(server));

            Answer wrong = logIn(server.api(), "lin", "not the password");
            Answer unknown = logIn(server.api(), "nobody", "not the password");

            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.body()).isEqualTo(unknown.body());
            assertThat(wrong.header("Set-Cookie")).isEmpty();
        }
    }

    private static Answer logIn(Api api, String account, String password) {
        return api.post("/api/v1/session", Map.of("account", account, "password", password));
    }

    @Test
    void anotherWebsitesFormLogsNobodyIn() {
        try (TestServer server = TestServer.start(folder)) {
            Person.setUp(server.api(), token(server));

            assertThat(logIn(server.api().with("Content-Type", "text/plain"), "lin", Person.PASSWORD)
                            .status())
                    .isEqualTo(415);
            assertThat(logIn(
                                    server.api().with("Content-Type", "application/json; charset=utf-8"),
                                    "lin",
                                    Person.PASSWORD)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoGuessesPasswordsHasToWait() {
        try (TestServer server = TestServer.start(folder)) {
            for (int i = 0; i < 10; i++) {
                assertThat(logIn(server.api(), "nobody" + i, "a guess").status())
                        .isEqualTo(401);
            }

            Answer refused = logIn(server.api(), "nobody", "one more guess");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).matches("\\d+");
        }
    }

    @Test
    void whoGuessesAtOneAccountFromManyAddressesHasToWaitAndItsPersonHasNot() {
        try (TestServer server = TestServer.start(TestServer.behindProxy(folder, 100), List.of())) {
            Api home = server.api().with("X-Forwarded-For", "192.0.2.1");
            Person.setUp(home, token(server));
            Person.logIn(home, "lin");
            for (int i = 0; i < 5; i++) {
                Api stranger = server.api().with("X-Forwarded-For", "198.51.100." + i);
                assertThat(logIn(stranger, "lin", "guess " + i).status()).isEqualTo(401);
            }

            Answer refused = logIn(server.api().with("X-Forwarded-For", "198.51.100.9"), "lin", "one more guess");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(logIn(home, "lin", Person.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void theSetUpLinkEndsAfterADayAndTheNextStartMakesAnother() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T04:00:00Z"));
        try (TestServer server = TestServer.at(now::get, folder)) {
            String token = token(server);
            now.updateAndGet(before -> before.plus(Duration.ofHours(25)));

            assertThat(setUp(server, token, Person.PASSWORD).status()).isEqualTo(403);
            assertThat(setUp(server, token(server), Person.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void scriptsCannotReadTheCookieAndOtherWebsitesCannotUseIt() {
        try (TestServer server = TestServer.start(folder)) {
            Answer answer = setUp(server, token(server), Person.PASSWORD);

            assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
            assertThat(answer.header("Set-Cookie")).startsWith("console=").doesNotContain("Secure");
        }
    }

    @Test
    void behindHttpsTheCookieIsBoundToTheHost() {
        Optional<URI> https = Optional.of(URI.create("https://support.example"));
        try (TestServer server = TestServer.start(TestServer.config(folder, 100, https), List.of())) {
            Answer answer = setUp(server, token(server), Person.PASSWORD);

            assertThat(answer.header("Set-Cookie"))
                    .startsWith("__Host-console=")
                    .contains("Secure", "HttpOnly");
        }
    }

    @Test
    void aChangeNeedsTheSecondTokenAndReadingDoesNot() {
        try (TestServer server = TestServer.start(folder)) {
            Answer answer = setUp(server, token(server), Person.PASSWORD);
            Api cookieOnly = Person.withCookie(server.api(), answer);
            Map<String, String> agent =
                    Map.of("account", "wang", "name", "W", "role", "AGENT", "password", Person.PASSWORD);

            assertThat(cookieOnly.get("/api/v1/agents").status()).isEqualTo(200);
            assertThat(cookieOnly.post("/api/v1/agents", agent).status()).isEqualTo(403);
            assertThat(cookieOnly
                            .with("X-CSRF-Token", "wrong")
                            .post("/api/v1/agents", agent)
                            .status())
                    .isEqualTo(403);
            assertThat(cookieOnly.get("/api/v1/agents").json().path("agents")).hasSize(1);
        }
    }

    @Test
    void aTokenOfAnEarlierSessionAndARoleThatIsMissingCanBeToldApart() {
        try (TestServer server = TestServer.start(folder)) {
            Person admin = Person.setUp(server.api(), token(server));
            Person agent = admin.colleague(server.api(), "wang", "AGENT");

            Answer stale = admin.api().with("X-CSRF-Token", "earlier").post("/api/v1/agents", Map.of());
            Answer role = agent.post("/agents", Map.of());

            assertThat(stale.status()).isEqualTo(role.status()).isEqualTo(403);
            assertThat(stale.json().path("type").asText()).isEqualTo("urn:problem:stale-csrf-token");
            assertThat(role.json().path("type").asText()).isEqualTo("about:blank");
        }
    }

    @Test
    void whoLogsOutIsOutAndANewLoginHasANewSession() {
        try (TestServer server = TestServer.start(folder)) {
            Person first = Person.setUp(server.api(), token(server));
            Person second = Person.logIn(server.api(), "lin");

            assertThat(first.api().raw("DELETE", "/api/v1/session", "").status())
                    .isEqualTo(204);

            assertThat(first.get("/session").status()).isEqualTo(401);
            assertThat(second.get("/session").status()).isEqualTo(200);
            assertThat(second.session().path("csrf"))
                    .isNotEqualTo(first.session().path("csrf"));
        }
    }

    @Test
    void nothingOfTheConsoleIsShownToWhoIsNotLoggedIn() {
        try (TestServer server = TestServer.start(folder)) {
            for (String path : List.of("session", "agents", "handoffs", "handoffs/x", "articles", "articles/fees/zh")) {
                assertThat(server.api().get("/api/v1/" + path).status())
                        .as(path)
                        .isEqualTo(401);
            }
            assertThat(server.api()
                            .with("Accept", "text/event-stream")
                            .get("/api/v1/handoffs/stream")
                            .status())
                    .isEqualTo(401);
        }
    }
}
