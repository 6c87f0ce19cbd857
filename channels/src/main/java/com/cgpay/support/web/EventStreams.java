package com.cgpay.support.web;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Permission;
import com.cgpay.support.http.Texts;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams of a conversation's events to whoever reads along. Each reader has a cursor into the log, so a stream that
 * breaks resumes without a gap: an announcement only wakes it, what it sends it reads. That an agent is typing is the
 * exception: it is passed on and forgotten. Safe for all threads.
 */
public final class EventStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int TOGETHER = 200;
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ConversationLog log;
    private final Map<String, Set<Stream>> streams = new ConcurrentHashMap<>();
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());

    public EventStreams(ConversationLog log, Database database) {
        this.log = log;
        database.listen(this::heard);
        var _ = heart.scheduleAtFixedRate(
                this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a reader may see of an event; empty for what it must not. */
    public interface View {
        Optional<?> of(Recorded recorded);
    }

    /** Where a reader goes on: behind what it has seen, as its browser's header or its address says. */
    public static int cursor(Context ctx) {
        int seen = Texts.seq("Last-Event-ID", ctx.header("Last-Event-ID"));
        return Math.max(seen, Texts.seq("after", ctx.queryParam("after")));
    }

    /**
     * Sends everything after the cursor now, and whatever is appended as long as the client stays and may.
     *
     * @param allowed whether the client may still read; asked at each heartbeat
     */
    public void open(SseClient client, String conversation, int after, View view, BooleanSupplier allowed) {
        open(client, conversation, after, view, allowed, () -> {});
    }

    /**
     * The same, for who keeps count of readers.
     *
     * @param closed runs once, when the stream is closed
     */
    void open(SseClient client, String conversation, int after, View view, BooleanSupplier allowed, Runnable closed) {
        client.keepAlive();
        client.ctx().header("Cache-Control", "no-store");
        client.ctx().header("X-Accel-Buffering", "no");
        Stream stream = new Stream(client, conversation, view, allowed, after);
        remember(stream);
        client.onClose(() -> {
            forget(stream);
            closed.run();
        });
        client.sendComment("open");
        stream.wake();
    }

    /** In one step, lest the last of the other readers leaves in between and takes the set with it. */
    private void remember(Stream stream) {
        streams.compute(stream.conversation, (_, readers) -> {
            Set<Stream> all = readers == null ? ConcurrentHashMap.newKeySet() : readers;
            all.add(stream);
            return all;
        });
    }

    private void forget(Stream stream) {
        streams.computeIfPresent(stream.conversation, (_, readers) -> {
            readers.remove(stream);
            return readers.isEmpty() ? null : readers;
        });
    }

    private void heard(Announcement announcement) {
        if (announcement.topic().equals(ConversationLog.TOPIC)) {
            streams.getOrDefault(announcement.key(), Set.of()).forEach(Stream::wake);
        } else if (announcement.topic().equals(ConversationLog.ERASED)) {
            streams.getOrDefault(announcement.key(), Set.of()).forEach(Stream::erased);
        } else if (announcement.topic().equals(HandoffDesk.TYPING)) {
            streams.getOrDefault(announcement.key(), Set.of()).forEach(Stream::typing);
        } else if (announcement.equals(Announcement.EVERYTHING)) {
            streams.values().forEach(readers -> readers.forEach(Stream::wake));
        }
    }

    /** Keeps the lines alive of those who may still read, and ends the others. */
    void beat() {
        streams.values().forEach(readers -> readers.forEach(Stream::beat));
    }

    private final class Stream {
        private final SseClient client;
        private final String conversation;
        private final View view;
        private final Permission permission;
        private final AtomicInteger woken = new AtomicInteger();
        private int cursor;

        private Stream(SseClient client, String conversation, View view, BooleanSupplier allowed, int cursor) {
            this.client = client;
            this.conversation = conversation;
            this.view = view;
            this.permission = new Permission(allowed);
            this.cursor = cursor;
        }

        private void wake() {
            if (woken.getAndIncrement() == 0) {
                sending.execute(this::send);
            }
        }

        /** A stream that could not read on is ended: the heartbeat would keep it alive, deaf to all that follows. */
        private void send() {
            try {
                int seen;
                do {
                    seen = woken.get();
                    sendNew();
                } while (!woken.compareAndSet(seen, 0));
            } catch (RuntimeException failure) {
                client.close();
                LOG.warn("A stream of events broke; its reader comes back with its cursor", failure);
            }
        }

        private synchronized void sendNew() {
            List<Recorded> events;
            do {
                events = client.terminated() ? List.of() : log.after(conversation, cursor, TOGETHER);
                for (Recorded recorded : events) {
                    view.of(recorded)
                            .ifPresent(shown -> client.sendEvent(
                                    "message",
                                    new String(Json.write(shown), StandardCharsets.UTF_8),
                                    Integer.toString(recorded.seq())));
                    cursor = recorded.seq();
                }
            } while (events.size() == TOGETHER);
        }

        /** It has no id: a reader that comes back asks for what was recorded, and this was not. */
        private void typing() {
            sending.execute(() -> {
                synchronized (this) {
                    client.sendEvent("typing", "{\"author\":\"agent\"}");
                }
            });
        }

        /** What is erased must not stay on a screen. */
        private void erased() {
            sending.execute(() -> {
                synchronized (this) {
                    client.sendEvent("erased", "{}");
                    client.close();
                }
            });
        }

        private void beat() {
            sending.execute(() -> {
                if (!permission.holds()) {
                    client.close();
                    return;
                }
                synchronized (this) {
                    client.sendComment("beat");
                }
            });
        }
    }

    /** Ends all streams; readers come back with their cursor. */
    @Override
    public void close() {
        heart.shutdownNow();
        streams.values().forEach(readers -> readers.forEach(stream -> stream.client.close()));
        sending.shutdown();
    }
}
