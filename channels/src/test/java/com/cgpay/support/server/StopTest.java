package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class StopTest {

    private static final String BODY = "{\"locale\":\"en\"}";

    @TempDir
    private Path folder;

    @Test
    void aRequestThatWasTakenIsAnsweredThoughTheServerStops() throws IOException, InterruptedException {
        TestServer server = TestServer.start(folder);
        int port = server.http().port();
        Thread stopping = new Thread(server::close);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            send(
                    out,
                    "POST /api/v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: " + BODY.length() + "\r\n\r\n");
            assertThat(in.readLine()).as("the server reads the body").startsWith("HTTP/1.1 100");
            assertThat(in.readLine()).isEmpty();
            stopping.start();
            Await.until("nobody is let in any more", () -> isOpen(port), open -> !open);
            send(out, BODY);
            assertThat(in.readLine()).startsWith("HTTP/1.1 201");
        }
        stopping.join();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
