package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.audit.Action;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API is what the server does, and the other way round. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private final List<String> problems = new ArrayList<>();
    private final Set<String> walked = new TreeSet<>();
    private OpenApi description;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        description = OpenApi.read();
        Map<Language, AllowedShares> budget = Map.of(
                Language.ZH, new AllowedShares(0.05, Map.of("payments", 0.01)), Language.EN, new AllowedShares(0.05));
        server = TestServer.start(TestServer.config(folder, budget), List.of());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsServed() {
        Set<String> served = server.http().served().stream()
                .filter(route -> !route.startsWith("OPTIONS"))
                .filter(route -> Stream.of(" /api/", " /webhooks/", " /health/", " /metrics")
                        .anyMatch(route::contains))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(description.operations()).isEqualTo(served);
    }

    @Test
    void everyActionThatIsRecordedIsDescribed() {
        List<String> described = new ArrayList<>();
        description.document().at("/components/schemas/AuditAction/enum").forEach(code -> described.add(code.asText()));

        assertThat(described)
                .containsExactlyElementsOf(
                        Arrays.stream(Action.values()).map(Action::code).toList());
    }

    @Test
    void everythingThatIsReferredToIsThere() {
        List<String> references = description.document().findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(description
                                .document()
                                .at(reference.substring(1))
                                .isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void realAnswersAreWhatIsDescribed() {
        operations();
        Visitor visitor = customer();
        Api console = logIn();
        handoff(console, visitor);
        articles(console);
        failures(visitor);
        walk(console, "DELETE", "/api/v1/conversations/{id}", "", visitor.id());
        walk(console, "DELETE", "/api/v1/conversations/{id}", "", visitor.id());
        walk(console, "GET", "/api/v1/audit", "");
        walk(console, "DELETE", "/api/v1/session", "");

        assertThat(problems).isEmpty();
        assertThat(walked)
                .containsAll(description.operations().stream()
                        .filter(operation -> !operation.matches(".*/(stream|events)|POST /webhooks.*"))
                        .toList());
    }

    /** Sends a request and checks its answer; the braces of the template are filled in order. */
    private Answer walk(Api api, String method, String template, String body, String... values) {
        String path = template.equals("/api/v1/sandbox/identity") ? template + "?customer=demo-lin" : template;
        for (String value : values) {
            path = path.replaceFirst("\\{[a-z]+}", value);
        }
        return check(method, template, api.raw(method, path, body));
    }

    private Answer check(String method, String template, Answer answer) {
        walked.add(method + " " + template);
        description
                .problems(method, template, answer)
                .forEach(problem -> problems.add(method + " " + template + ": " + problem));
        return answer;
    }

    private void operations() {
        walk(server.api(), "GET", "/health/live", "");
        walk(server.api(), "GET", "/health/ready", "");
        walk(server.api(), "GET", "/metrics", "");
        walk(server.api(), "GET", "/api/v1/widget", "");
    }

    private Visitor customer() {
        String path = "/api/v1/conversations";
        walk(server.api(), "POST", path, "{\"locale\":\"en\",\"context\":{\"page\":\"/pay\",\"topic\":\"x\"}}");
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        String messages = path + "/{id}/messages";
        for (String text : List.of("账户无法登录怎么办", "4111 1111 1111 1111", "今天天气", "退款", "阿巴阿巴")) {
            walk(
                    visitor.api(),
                    "POST",
                    messages,
                    "{\"id\":\"" + text.hashCode() + "\",\"text\":\"" + text + "\"}",
                    visitor.id());
        }
        String token = walk(server.api(), "GET", "/api/v1/sandbox/identity", "")
                .json()
                .path("token")
                .asText();
        walk(visitor.api(), "POST", path + "/{id}/identity", "{\"token\":\"" + token + "\"}", visitor.id());
        walk(visitor.api(), "POST", path + "/{id}/locale", "{\"locale\":\"zh-Hant\"}", visitor.id());
        walk(visitor.api(), "POST", messages, "{\"id\":\"h\",\"choice\":\"human\",\"label\":\"x\"}", visitor.id());
        walk(visitor.api(), "POST", path + "/{id}/handoff", "{\"state\":\"cancelled\"}", visitor.id());
        walk(visitor.api(), "POST", path + "/{id}/rating", "{\"score\":5}", visitor.id());
        walk(visitor.api(), "POST", path + "/{id}/end", "", visitor.id());
        walk(visitor.api(), "POST", messages, "{\"id\":\"h2\",\"choice\":\"human\"}", visitor.id());
        return visitor;
    }

    private Api logIn() {
        String token = server.http().console().setupLinks().token().orElseThrow();
        String person = "\"account\":\"lin\",\"password\":\"a good password\"";
        walk(server.api(), "POST", "/api/v1/setup", "{\"token\":\"" + token + "\",\"name\":\"L\"," + person + "}");
        Answer session = walk(server.api(), "POST", "/api/v1/session", "{" + person + "}");
        Api console = server.api()
                .with("Cookie", session.header("Set-Cookie").split(";", 2)[0])
                .with("X-CSRF-Token", session.json().path("csrf").asText());
        walk(console, "GET", "/api/v1/session", "");
        String colleague = "{\"account\":\"wang\",\"name\":\"W\",\"role\":\"AGENT\",\"password\":\"a good password\"}";
        walk(console, "POST", "/api/v1/agents", colleague);
        walk(console, "POST", "/api/v1/agents", colleague);
        String added = walk(console, "GET", "/api/v1/agents", "")
                .json()
                .at("/agents/1/id")
                .asText();
        walk(console, "PUT", "/api/v1/agents/{id}", "{\"name\":\"Wang\",\"role\":\"LEAD\"}", added);
        walk(console, "PUT", "/api/v1/agents/{id}", "{\"name\":\"Wang\",\"role\":\"LEAD\"}", "nobody");
        walk(
                console,
                "PUT",
                "/api/v1/agents/{id}/password",
                "{\"own\":\"a good password\",\"password\":\"another good one\"}",
                added);
        walk(
                console,
                "PUT",
                "/api/v1/session/password",
                "{\"own\":\"a good password\",\"password\":\"a better password\"}");
        walk(console, "DELETE", "/api/v1/agents/{id}", "", added);
        return console;
    }

    private void handoff(Api console, Visitor visitor) {
        String path = "/api/v1/handoffs";
        String id = walk(console, "GET", path, "").json().at("/handoffs/0/id").asText();
        walk(console, "POST", path + "/{id}/notes", "{\"text\":\"too early\"}", id);
        walk(console, "POST", path + "/{id}/claim", "", id);
        walk(console, "POST", path + "/{id}/messages", "{\"id\":\"1\",\"text\":\"您好\"}", id);
        walk(console, "POST", path + "/{id}/notes", "{\"text\":\"看一下\"}", id);
        walk(console, "POST", path + "/{id}/typing", "", id);
        walk(console, "POST", path + "/{id}/transfer", "{\"queue\":\"merchants\"}", id);
        walk(console, "POST", path + "/{id}/claim", "", id);
        walk(console, "POST", path + "/{id}/return", "", id);
        visitor.tap("human");
        String again =
                walk(console, "GET", path, "").json().at("/handoffs/0/id").asText();
        walk(console, "POST", path + "/{id}/claim", "", again);
        walk(console, "POST", path + "/{id}/resolve", "", again);
        walk(console, "POST", path + "/{id}/reopen", "", again);
        int answer = answered(visitor);
        walk(console, "POST", path + "/{id}/marks", "{\"seq\":" + answer + ",\"mark\":\"wrong\"}", again);
        walk(console, "GET", path + "/{id}/marks", "", again);
        assertThat(walk(console, "GET", "/api/v1/judgements/next", "")
                        .json()
                        .at("/questions/0/flaggedBy")
                        .asText())
                .isEqualTo("L");
        walk(console, "GET", path + "/{id}", "", again);
        check("GET", path, console.get(path + "?state=all"));
        check("GET", path, console.get(path + "?receipt=H234567"));
        check("GET", "/api/v1/conversations/{id}/events", visitor.api().get(visitor.path("/events")));
    }

    /** The number of a reply that gave an article. */
    private static int answered(Visitor visitor) {
        JsonNode events = visitor.api().get(visitor.path("/events")).json().path("events");
        for (JsonNode event : events) {
            if (event.has("article")) {
                return event.path("seq").asInt();
            }
        }
        throw new IllegalStateException("nothing was answered");
    }

    private void articles(Api console) {
        walk(console, "GET", "/api/v1/budget", "");
        walk(console, "POST", "/api/v1/judgements", "{\"text\":\"收费吗\",\"locale\":\"zh-Hans\",\"article\":\"fees\"}");
        String path = "/api/v1/articles";
        check(
                "POST",
                path + "/import",
                console.raw("POST", path + "/import?name=faq.csv", "title,answer,colour\n怎么开发票,请登录,red\n,,\n没有答案,,\n"));
        check("POST", path + "/import", console.raw("POST", path + "/import?name=faq.pdf", "x"));
        check("GET", path + "/export", console.get(path + "/export?format=json"));
        String one = path + "/{id}/{language}";
        String draft =
                "\"title\":\"礼券\",\"group\":\"other\",\"intent\":\"fees\",\"review\":\"2030-01-01\",\"questions\":[\"礼券\"],\"body\":\"**x**\"}";
        walk(console, "PUT", one, "{\"basedOn\":0," + draft, "gift", "zh");
        walk(console, "PUT", one, "{\"basedOn\":7," + draft, "gift", "zh");
        walk(console, "GET", one, "", "gift", "zh");
        walk(console, "POST", one + "/review", "{\"revision\":1,\"wanted\":true}", "gift", "zh");
        walk(console, "POST", one + "/review", "{\"revision\":7,\"wanted\":true}", "gift", "zh");
        walk(console, "POST", "/api/v1/replays", "{}");
        walk(console, "GET", "/api/v1/unanswered", "");
        walk(console, "POST", "/api/v1/replays", "{\"article\":\"fees\",\"language\":\"zh\"}");
        walk(console, "POST", one + "/publish", "{\"revision\":1}", "gift", "zh");
        walk(console, "GET", one, "", "gift", "zh");
        walk(console, "GET", path, "");
        walk(console, "GET", one + "/revisions/{revision}", "", "gift", "zh", "1");
        walk(console, "POST", one + "/retire", "", "gift", "zh");
        walk(console, "POST", path + "/preview", "{\"language\":\"zh\",\"locale\":\"zh-Hant\",\"body\":\"账户\"}");
        walk(console, "GET", "/api/v1/budget", "");
        walk(console, "GET", "/api/v1/figures", "");
        walk(console, "POST", "/api/v1/judgements", "{\"text\":\"收费吗\",\"locale\":\"zh-Hans\",\"article\":\"fees\"}");
        for (String text : List.of("账户无法登录怎么办", "支付失败怎么办", "转人工", "today")) {
            check("POST", path + "/try", console.post(path + "/try", Map.of("text", text, "locale", "zh-Hans")));
        }
    }

    private void failures(Visitor visitor) {
        walk(server.api(), "GET", "/api/v1/handoffs", "");
        walk(server.api(), "POST", "/api/v1/session", "{}");
        walk(server.api(), "POST", "/webhooks/{channel}/{account}", "{}", "telegram", "x");
        walk(visitor.api(), "POST", "/api/v1/conversations/{id}/messages", "{", visitor.id());
        walk(visitor.api(), "GET", "/api/v1/conversations/{id}/events", "", "unknown");
    }
}
