package com.cgpay.support.web;

import static com.cgpay.support.server.ProblemAssert.MARK;
import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and cursors that make no sense get a problem as their answer. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAddressTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /api/v1/conversations 405",
                "DELETE /api/v1/conversations/x/messages 405",
                "PATCH /api/v1/handoffs 405",
                "GET /api/v1/zqxecho 404",
                "GET /api/v1/widget?locale=zqxecho 400",
                "POST /api/v1/conversations/zqxecho/messages 401",
                "GET /api/v1/articles/zqxecho/fr 401",
                "POST /webhooks/zqxecho/a 404",
            })
    void anAddressThatMakesNoSenseIsAProblem(String method, String path, int status) {
        Answer answer = server.api().raw(method, path, "{}");

        isProblem(answer, status);
    }

    @ParameterizedTest
    @CsvSource({"/%00", "/../../etc/passwd", "/widget/%2e%2e/console/index.html", "/widget/..%2fconsole", "/%ff", "/;x"
    })
    void anAddressThatWantsToClimbOutIsRefused(String path) {
        Answer answer = server.api().get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "com.cgpay", "root:");
    }

    @ParameterizedTest
    @CsvSource({
        "after, -1, 0 to 2147483647",
        "after, zqxecho, 0 to 2147483647",
        "after, 1e3, 0 to 2147483647",
        "after, 2147483648, 0 to 2147483647",
        "after, 99999999999999999999, 0 to 2147483647",
        "before, x, 0 to 2147483647",
        "limit, 0, 1 to 200",
        "limit, 201, 1 to 200",
        "limit, -5, 1 to 200",
        "limit, ten, 1 to 200",
        "limit, '', 1 to 200",
    })
    void aNumberOutOfRangeIsAProblemThatNamesTheRange(String parameter, String value, String range) {
        Visitor visitor = Visitor.start(server.api(), "en");

        Answer answer = visitor.api().get(visitor.path("/events?" + parameter + "=" + value));

        isProblem(answer, 400);
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("The parameter " + parameter + " is a whole number from " + range + ".");
    }

    @Test
    void aLimitIsTakenUpToTheLast() {
        Visitor visitor = Visitor.start(server.api(), "en");
        visitor.tap("article:fees");

        assertThat(visitor.events("?before=9&limit=1")).hasSize(1);
        assertThat(visitor.events("?before=9&limit=200")).hasSize(3);
    }

    @Test
    void aLastEventIdThatIsNoNumberIsAProblem() {
        Visitor visitor = Visitor.start(server.api(), "en");
        Api api = visitor.api().with("Accept", "text/event-stream").with("Last-Event-ID", MARK);

        isProblem(api.get(visitor.path("/events")), 400);
    }
}
