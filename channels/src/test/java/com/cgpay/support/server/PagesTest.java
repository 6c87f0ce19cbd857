package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages come with what protects them, however their address is spelt. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void assertProtected(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/demo",
                "/demo/",
                "/demo//index.html",
                "/demo/%69ndex.html",
                "/console",
                "/console/",
                "/console/index.html",
                "/console//",
                "/console//index.html",
                "//console/index.html",
                "/console/%69ndex.html",
                "/console/./index.html",
                "/widget/../console/index.html",
                "/console/index.html;x=1"
            })
    void whateverIsServedForThisAddressIsProtected(String path) {
        Answer answer = server.api().get(path);

        if (answer.status() == 400) { // Jetty refuses the spelling itself, before any route
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        } else {
            assertProtected(answer);
        }
    }

    @Test
    void everythingElseIsProtectedToo() {
        for (String path : List.of("/console/main.js", "/api/v1/widget", "/health/live", "/nowhere.html")) {
            assertProtected(server.api().get(path));
        }
    }
}
