package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People come and go. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {

    private TestServer server;
    private Person admin;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        admin = Person.admin(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Account account(Person person) {
        return Json.MAPPER.convertValue(person.session().path("agent"), Account.class);
    }

    private String idOf(Person person) {
        return person.get("/session").json().at("/agent/id").asText();
    }

    @Test
    void whoIsRemovedIsLoggedOutAndLeavesNoCustomerAlone() {
        Person agent = admin.colleague(server.api(), "leaving", "AGENT");
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.tap("human");
        String handoff = admin.get("/handoffs").json().at("/handoffs/0/id").asText();
        assertThat(agent.post("/handoffs/" + handoff + "/claim").status()).isEqualTo(200);

        assertThat(admin.delete("/agents/" + idOf(agent)).status()).isEqualTo(204);

        assertThat(agent.get("/session").status()).isEqualTo(401);
        JsonNode left = admin.get("/handoffs/" + handoff).json().path("handoff");
        assertThat(left.path("state").asText()).isEqualTo("WAITING");
        assertThat(admin.get("/agents").json().toString()).doesNotContain("leaving");
    }

    @Test
    void anotherPasswordEndsWhatTheOneBeforeBegan() {
        Person agent = admin.colleague(server.api(), "forgetful", "AGENT");

        assertThat(admin.put(
                                "/agents/" + idOf(agent) + "/password",
                                Map.of("own", Person.PASSWORD, "password", "another good one"))
                        .status())
                .isEqualTo(204);

        assertThat(agent.get("/session").status()).isEqualTo(401);
        Map<String, String> now = Map.of("account", "forgetful", "password", "another good one");
        assertThat(server.api().post("/api/v1/session", now).status()).isEqualTo(200);
    }

    @Test
    void ofTwoAdministratorsWhoRemoveOneAnotherAtTheSameTimeOneStays() {
        Person other = admin.colleague(server.api(), "other", "ADMIN");
        Accounts accounts = server.http().console().accounts();
        Account first = account(admin);
        Account second = account(other);

        assertThat(accounts.remove(second.id(), first)).isTrue();

        assertThatThrownBy(() -> accounts.remove(first.id(), second)) // who was logged in when the request came
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
        assertThat(admin.get("/session").status()).isEqualTo(200);
    }

    @Test
    void nobodyRemovesThemselvesOrWhoIsNotThereAndOnlyAdministratorsRemove() {
        Person lead = admin.colleague(server.api(), "lead", "LEAD");

        assertThat(admin.delete("/agents/" + idOf(admin)).status()).isEqualTo(409);
        assertThat(admin.delete("/agents/nobody").status()).isEqualTo(404);
        assertThat(lead.delete("/agents/" + idOf(admin)).status()).isEqualTo(403);
        assertThat(admin.put("/agents/nobody/password", Map.of("own", Person.PASSWORD, "password", "another good one"))
                        .status())
                .isEqualTo(404);
    }
}
