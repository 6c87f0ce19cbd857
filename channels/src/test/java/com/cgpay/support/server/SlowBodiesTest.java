package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SlowBodiesTest {

    private static final String HEAD = """
            POST /api/v1/conversations HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 2000

            """;

    @TempDir
    private Path folder;

    @Test
    void whoSendsByteByByteIsRefusedHoweverMuchOthersHaveSent() throws IOException {
        try (TestServer server = TestServer.start(folder);
                ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.http().port())) {
            Map<String, String> large = Map.of("locale", "x".repeat(15_000));
            for (int i = 0; i < 100; i++) {
                server.api().post("/conversations", large);
            }
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            ScheduledFuture<?> _ = drip.scheduleAtFixedRate(() -> send(out), 0, 50, TimeUnit.MILLISECONDS);

            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 408 ");
        }
    }

    private static void send(OutputStream out) {
        try {
            out.write(' ');
            out.flush();
        } catch (IOException e) { // refused, which ends the drip
            throw new UncheckedIOException(e);
        }
    }
}
