package com.cgpay.support.web;

import static com.cgpay.support.server.ProblemAssert.MARK;
import static com.cgpay.support.server.ProblemAssert.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.cgpay.support.server.Api;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
    @CsvSource({
        "/%00",
        "/../../etc/passwd",
        "/widget/%2e%2e/console/index.html",
        "/widget/..%2fconsole",
        "/%ff",
        "/;x",
        "/%zz",
        "/a%2fb",
        "/widget//x",
    })
    void anAddressThatWantsToClimbOutIsRefused(String path) throws IOException {
        for (String method : List.of("GET", "POST", "DELETE")) {
            Answer answer = sent(method + " " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(answer.status()).isIn(400, 404, 405);
            isProblem(answer, answer.status());
        }
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("no method", "G@T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
                arguments("no host", "GET / HTTP/1.1\r\n\r\n", 400),
                arguments("a header that is none", "GET / HTTP/1.1\r\nHost: a\r\n" + MARK + "\r\n\r\n", 400),
                arguments(
                        "an endless header", "GET / HTTP/1.1\r\nHost: a\r\nX: " + MARK.repeat(2_000) + "\r\n\r\n", 431),
                arguments("an endless address", "GET /" + MARK.repeat(2_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aRequestThatIsNoneIsAProblem(String what, String request, int status) throws IOException {
        isProblem(sent(request), status);
    }

    /** Sends what no client would. */
    private Answer sent(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.http().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String[] parts =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            Map<String, List<String>> headers = parts[0].lines()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(header -> header[0], header -> List.of(header[1])));
            int status = Integer.parseInt(parts[0].split(" ", 3)[1]);
            return new Answer(status, HttpHeaders.of(headers, (_, _) -> true), parts[1]);
        }
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
