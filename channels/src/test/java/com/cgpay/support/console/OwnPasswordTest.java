package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a server of its own, since a try of a password counts against the limit of its address. */
@Timeout(180)
class OwnPasswordTest {

    private static final String BETTER = "a better password";

    private TestServer server;
    private Person admin;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        admin = Person.admin(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Map<String, String> change(String own, String password) {
        return Map.of("own", own, "password", password);
    }

    private int logIn(String password) {
        return server.api()
                .post("/api/v1/session", Map.of("account", "lin", "password", password))
                .status();
    }

    @Test
    void whoChangesTheirPasswordStaysAndIsLoggedOutElsewhere() {
        Person elsewhere = Person.logIn(server.api(), "lin");
        Person colleague = admin.colleague(server.api(), "wang", "AGENT");

        assertThat(admin.put("/session/password", change(Person.PASSWORD, BETTER))
                        .status())
                .isEqualTo(204);

        assertThat(admin.get("/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/session").status()).isEqualTo(401);
        assertThat(colleague.get("/session").status()).isEqualTo(200);
        assertThat(logIn(Person.PASSWORD)).isEqualTo(401);
        assertThat(logIn(BETTER)).isEqualTo(200);
        assertThat(admin.get("/audit?action=password.changed").json().path("rows"))
                .hasSize(1);
    }

    @Test
    void nobodyChangesAPasswordWithoutKnowingTheirOwn() {
        Person agent = admin.colleague(server.api(), "wang", "AGENT");
        String path = "/agents/" + agent.session().at("/agent/id").asText() + "/password";

        isProblem(admin.put("/session/password", change("not the password", BETTER)), 400);
        isProblem(admin.put(path, change("not the password", BETTER)), 400);
        isProblem(admin.put(path, Map.of("password", BETTER)), 400);
        isProblem(admin.put("/session/password", change(Person.PASSWORD, "short")), 400);
        isProblem(agent.put(path, change(Person.PASSWORD, BETTER)), 403);
        isProblem(server.api().put("/api/v1/session/password", change(Person.PASSWORD, BETTER)), 401);

        assertThat(agent.get("/session").status()).isEqualTo(200);
        assertThat(logIn(Person.PASSWORD)).isEqualTo(200);
    }

    @Test
    void whoFindsAnOpenSessionCannotTryPasswordsWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            isProblem(admin.put("/session/password", change("a guess " + i, BETTER)), 400);
        }

        isProblem(admin.put("/session/password", change("one more guess", BETTER)), 429);
    }
}
