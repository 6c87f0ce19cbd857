package com.cgpay.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands between a node and its database may drop a connection without telling either. */
@Timeout(120)
class SilentLineTest {

    @Test
    void aLineThatWasCutWithoutAWordIsNoticedAndWhatWasMissedIsMadeUpFor() throws Exception {
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        String url = TestDatabases.POSTGRES.url();
        try (Line line = new Line(URI.create(url.substring("jdbc:".length())).getPort());
                Database database = Database.open(url.replaceFirst(":\\d+/", ":" + line.port() + "/"))) {
            database.listen(heard::add);
            Announcement news = new Announcement("conversation", "a");
            while (!news.equals(heard.poll(100, TimeUnit.MILLISECONDS))) { // it may not listen yet
                database.write(tx -> {
                    tx.announce(news);
                    return true;
                });
            }
            line.fallSilent();

            Announcement next = heard.poll(60, TimeUnit.SECONDS);
            while (news.equals(next)) { // it may have been announced more than once
                next = heard.poll(60, TimeUnit.SECONDS);
            }
            assertThat(next).isEqualTo(Announcement.EVERYTHING);
            line.hangUp(); // before the database, which would wait for the dead connections of its pool
        }
    }

    /** Carries bytes both ways until it falls silent; what is connected afterwards is carried again. */
    private static final class Line implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger age = new AtomicInteger();
        private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
        private final int target;

        Line(int target) throws IOException {
            this.target = target;
            Thread.startVirtualThread(this::accept);
        }

        int port() {
            return door.getLocalPort();
        }

        void fallSilent() {
            age.incrementAndGet();
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = door.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.addAll(List.of(near, far));
                    int born = age.get();
                    Thread.startVirtualThread(() -> carry(near, far, born));
                    Thread.startVirtualThread(() -> carry(far, near, born));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void carry(Socket from, Socket to, int born) {
            byte[] bytes = new byte[8_192];
            try (from) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (born == age.get()) {
                        out.write(bytes, 0, read);
                    }
                }
            } catch (IOException gone) {
                // one end has closed it
            }
        }

        void hangUp() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            hangUp();
        }
    }
}
