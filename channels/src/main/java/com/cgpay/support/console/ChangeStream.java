package com.cgpay.support.console;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.database.Database;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Map;
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
    private static final int HEARTBEAT_EVERY = 50;

    private final Map<SseClient, BooleanSupplier> clients = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("changes").daemon().factory());
    /** One slow client keeps nobody else waiting. */
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();

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

    /** @param allowed whether its session goes on; asked now and then */
    void open(SseClient client, BooleanSupplier allowed) {
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        client.ctx().header("Cache-Control", "no-store");
        client.sendComment("open");
        clients.put(client, allowed);
    }

    private void tell() {
        boolean beat = ++ticks % HEARTBEAT_EVERY == 0;
        boolean news = changed.getAndSet(false);
        for (SseClient client : clients.keySet()) {
            if (news) {
                sending.execute(() -> client.sendEvent("changed", "{}"));
            } else if (beat) {
                sending.execute(() -> beat(client));
            }
        }
    }

    private void beat(SseClient client) {
        if (clients.getOrDefault(client, () -> false).getAsBoolean()) {
            client.sendComment("beat");
        } else {
            client.close();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        clients.keySet().forEach(SseClient::close);
        sending.shutdown();
    }
}
