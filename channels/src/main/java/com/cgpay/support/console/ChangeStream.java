package com.cgpay.support.console;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.database.Database;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells open consoles that a list may have changed, at most a few times a second. Safe for all threads. */
public final class ChangeStream implements AutoCloseable {

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(300);
    private static final int HEARTBEAT_EVERY = 50;

    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("changes").daemon().factory());
    private int ticks;

    public ChangeStream(Database database) {
        database.listen(announcement -> {
            if (announcement.concerns(ConversationLog.TOPIC)) {
                changed.set(true);
            }
        });
        var _ = timer.scheduleWithFixedDelay(
                this::tell, AT_MOST_EVERY.toMillis(), AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void open(SseClient client) {
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        client.ctx().header("Cache-Control", "no-store");
        client.sendComment("open");
        clients.add(client);
    }

    private void tell() {
        boolean beat = ++ticks % HEARTBEAT_EVERY == 0;
        boolean news = changed.getAndSet(false);
        for (SseClient client : clients) {
            if (news) {
                client.sendEvent("changed", "{}");
            } else if (beat) {
                client.sendComment("beat");
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        clients.forEach(SseClient::close);
    }
}
