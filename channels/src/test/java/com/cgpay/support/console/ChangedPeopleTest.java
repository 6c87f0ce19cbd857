package com.cgpay.support.console;

import static com.cgpay.support.server.ProblemAssert.isProblem;
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

/** People get another name or role. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedPeopleTest {

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

    private static String path(Person person) {
        return "/agents/" + person.session().at("/agent/id").asText();
    }

    private static Map<String, String> as(String name, String role) {
        return Map.of("name", name, "role", role);
    }

    @Test
    void aSessionGoesOnWithAnotherNameAndRoleAtOnce() {
        Person wang = admin.colleague(server.api(), "wang", "AGENT");
        isProblem(wang.get("/budget"), 403);

        JsonNode changed = admin.put(path(wang), as(" 王主管 ", "LEAD")).json();

        assertThat(changed.path("name").asText()).isEqualTo("王主管");
        assertThat(changed.path("role").asText()).isEqualTo("LEAD");
        assertThat(wang.get("/session").json().path("agent")).isEqualTo(changed);
        assertThat(wang.get("/budget").status()).isEqualTo(200);
        admin.put(path(wang), as("王主管", "AGENT"));
        isProblem(wang.get("/budget"), 403);
        assertThat(wang.get("/handoffs").status()).isEqualTo(200);
    }

    @Test
    void whatIsSaidAfterwardsIsSaidUnderTheNewName() {
        Person zhao = admin.colleague(server.api(), "zhao", "AGENT");
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        visitor.tap("human");
        String handoff = "/handoffs/"
                + admin.get("/handoffs?state=waiting")
                        .json()
                        .at("/handoffs/0/id")
                        .asText();
        zhao.post(handoff + "/claim");
        zhao.post(handoff + "/messages", Map.of("id", "1", "text", "您好"));
        admin.put(path(zhao), as("小赵", "AGENT"));
        zhao.post(handoff + "/messages", Map.of("id", "2", "text", "请稍等"));

        assertThat(visitor.events().stream()
                        .filter(event -> event.path("type").asText().equals("agent")))
                .extracting(event -> event.path("agent").asText())
                .containsExactly("同事 zhao", "小赵");
    }

    @Test
    void nobodyChangesTheirOwnRoleSoThatAnAdministratorStays() {
        Person second = admin.colleague(server.api(), "sun", "ADMIN");
        isProblem(admin.put(path(admin), as("林小姐", "LEAD")), 409);
        assertThat(admin.put(path(admin), as("林女士", "ADMIN")).status()).isEqualTo(200);

        assertThat(admin.put(path(second), as("孙先生", "LEAD")).status()).isEqualTo(200);
        isProblem(second.put(path(admin), as("林小姐", "AGENT")), 403);
        assertThat(admin.get("/agents").status()).isEqualTo(200);
    }

    @Test
    void ofTwoAdministratorsWhoDemoteOneAnotherAtTheSameTimeOneStays() {
        Person other = admin.colleague(server.api(), "wu", "ADMIN");
        Accounts accounts = server.http().console().accounts();
        Account second = account(other);

        assertThat(accounts.change(account(admin), second.id(), "小吴", Role.AGENT))
                .isPresent();

        assertThatThrownBy(() -> accounts.change(second, account(admin).id(), "林小姐", Role.AGENT))
                .as("who was an administrator when the request came")
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
        assertThat(admin.get("/agents").status()).isEqualTo(200);
    }

    private static Account account(Person person) {
        return Json.MAPPER.convertValue(person.session().path("agent"), Account.class);
    }

    @Test
    void onlyAdministratorsChangePeopleAndOnlyToWhatThereIs() {
        Person li = admin.colleague(server.api(), "li", "LEAD");
        isProblem(li.put(path(li), as("李", "ADMIN")), 403);
        isProblem(admin.put(path(li), as("李", "OWNER")), 400);
        isProblem(admin.put(path(li), as(" ", "LEAD")), 400);
        isProblem(admin.put(path(li), Map.of("name", "李")), 400);
        isProblem(admin.put("/agents/nobody", as("李", "LEAD")), 404);
        assertThat(li.get("/session").json().at("/agent/role").asText()).isEqualTo("LEAD");
    }

    @Test
    void aChangeIsRecordedWithTheNewNameAndRoleAndNoChangeIsNot() {
        Person zhou = admin.colleague(server.api(), "zhou", "AGENT");
        String id = zhou.session().at("/agent/id").asText();
        admin.put(path(zhou), as("同事 zhou", "AGENT"));
        admin.put(path(zhou), as("小周/夜班", "LEAD"));

        JsonNode rows =
                admin.get("/audit?action=person.changed&subject=" + id).json().path("rows");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/detail").asText()).isEqualTo("小周/夜班/LEAD");
    }
}
