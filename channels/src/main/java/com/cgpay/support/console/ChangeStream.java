package com.cgpay.support.console;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.database.Database;
import com.cgpay.support.http.Permission;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Tells open consoles that a list may have changed, at most a few times a second. Safe for all threads. */
public final class ChangeStream implements AutoCloseable {

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(8);

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("changes").daemon().factory());

    public ChangeStream(Database database) {
        database.listen(announcement -> {
            if (announcement.concerns(ConversationLog.TOPIC) || announcement.concerns(ConversationLog.ERASED)) {
                changed.set(true);
            }
        });
        every(AT_MOST_EVERY, this::tell);
        every(HEARTBEAT, this::beat);
    }

    private void every(Duration time, Runnable task) {
        var _ = timer.scheduleWithFixedDelay(task, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param allowed whether its session goes on; asked at each heartbeat */
    void open(SseClient client, BooleanSupplier allowed) {
        Reader reader = new Reader(client, allowed);
        client.keepAlive();
        client.onClose(() -> readers.remove(reader));
        client.ctx().header("Cache-Control", "no-store");
        readers.add(reader); // before anything is sent: a client that has gone already is removed when that is noticed
        client.sendComment("open");
    }

    private void tell() {
        if (changed.getAndSet(false)) {
            readers.forEach(reader -> reader.behind.set(true));
        }
        readers.stream().filter(reader -> reader.behind.get()).forEach(reader -> reader.alone(reader::catchUp));
    }

    /** Keeps the lines alive of those who may still read, and ends the others. */
    void beat() {
        readers.forEach(reader -> reader.alone(reader::beat));
    }

    /** A console that is open. A slow one keeps nobody else waiting and is told later, once, of all that it missed. */
    private final class Reader {
        private final SseClient client;
        private final Permission permission;
        private final AtomicBoolean behind = new AtomicBoolean();
        private final AtomicBoolean busy = new AtomicBoolean();

        private Reader(SseClient client, BooleanSupplier allowed) {
            this.client = client;
            this.permission = new Permission(allowed);
        }

        /** Does one thing at a time; what finds it busy is left out. */
        private void alone(Runnable task) {
            if (busy.compareAndSet(false, true)) {
                sending.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        busy.set(false);
                    }
                });
            }
        }

        private void catchUp() {
            if (behind.getAndSet(false)) {
                client.sendEvent("changed", "{}");
            }
        }

        private void beat() {
            if (permission.holds()) {
                client.sendEvent(
                        "beat",
                        "{}"); // a browser hides comments from the page, which has to know that the line is dead
            } else {
                client.close();
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        readers.forEach(reader -> reader.client.close());
        sending.shutdown();
    }
}
