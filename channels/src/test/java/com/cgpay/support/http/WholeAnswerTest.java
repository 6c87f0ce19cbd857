package com.cgpay.support.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WholeAnswerTest {

    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aBodyThatStallsBehindItsHeadersIsNotWaitedForLongerThanTheRest() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpClient http = HttpClient.newHttpClient()) {
            Thread.startVirtualThread(() -> answerHalf(server));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                    .build();

            assertThatThrownBy(() -> WholeAnswer.to(request, http, Duration.ofMillis(200), BodyHandlers.ofByteArray()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    private static void answerHalf(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write(HEAD);
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // the test is over
        }
    }
}
