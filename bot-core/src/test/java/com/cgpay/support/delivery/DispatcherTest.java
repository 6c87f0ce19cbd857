package com.cgpay.support.delivery;

import static com.cgpay.support.conversation.EventsForTests.bot;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
@Timeout(60)
class DispatcherTest {

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));
    private final Database database;
    private final Outbox outbox;
    private final ConversationLog log;
    private final BlockingQueue<OutboxMessage> sent = new LinkedBlockingQueue<>();

    DispatcherTest(TestDatabases kind) {
        database = kind.open();
        outbox = new Outbox(database, Set.of("telegram", "line"), clock);
        log = new ConversationLog(database, List.of(outbox), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Every attempt is noted before it is answered. */
    private Dispatcher start(Sender answer) {
        Dispatcher dispatcher = new Dispatcher(database, outbox, Map.of("telegram", message -> {
            sent.add(message);
            return answer.send(message);
        }));
        dispatcher.start();
        return dispatcher;
    }

    private String open(String channel, String key, int messages) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            events.add(bot(Kind.ANSWER, "message " + i));
        }
        return log.open(new Event.Started(channel, "shop", key, DisplayLanguage.EN), null, events)
                .id();
    }

    private OutboxMessage next() throws InterruptedException {
        OutboxMessage message = sent.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a message was sent").isNotNull();
        return Objects.requireNonNull(message);
    }

    private long due(String id) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT next_at FROM outbox WHERE conversation_id = :id ORDER BY seq LIMIT 1")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void everyMessageIsSentOnceAndInTheOrderOfItsConversation() throws InterruptedException {
        open("telegram", "before the start", 3);
        try (Dispatcher _ = start(_ -> new Delivery.Delivered())) {
            for (int chat = 0; chat < 10; chat++) {
                open("telegram", "chat-" + chat, 5);
            }
            List<OutboxMessage> all = new ArrayList<>();
            while (all.size() < 53) {
                all.add(next());
            }
            assertThat(all).extracting(OutboxMessage::id).doesNotHaveDuplicates();
            for (String chat :
                    all.stream().map(OutboxMessage::conversation).distinct().toList()) {
                assertThat(all)
                        .filteredOn(message -> message.conversation().equals(chat))
                        .extracting(OutboxMessage::seq)
                        .isSorted();
            }
        }
        assertThat(outbox.waiting()).isZero();
        assertThat(sent).isEmpty();
    }

    @Test
    void aPlatformThatAsksToWaitIsWaitedFor() throws InterruptedException {
        String id = open("telegram", "chat", 2);
        try (Dispatcher _ = start(_ -> new Delivery.Retry(Optional.of(Duration.ofMinutes(7)), "429"))) {
            next();
        }
        assertThat(due(id))
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(7)).toEpochMilli());
        assertThat(outbox.waiting()).isEqualTo(2);
        assertThat(sent).isEmpty();
    }

    @Test
    void aPlatformThatAsksForNoTimeDoesNotUseUpAllAttemptsAtOnce() throws InterruptedException {
        String id = open("telegram", "chat", 1);
        database.write(tx -> tx.handle().execute("UPDATE outbox SET attempts = 9"));
        try (Dispatcher _ = start(_ -> new Delivery.Retry(Optional.of(Duration.ZERO), "503"))) {
            next();
        }
        assertThat(due(id) - clock.millis()).isBetween(256_000L, 512_000L);
    }

    @Test
    void theBackOffGrowsWithEveryAttempt() throws InterruptedException {
        String id = open("telegram", "chat", 1);
        database.write(tx -> tx.handle().execute("UPDATE outbox SET attempts = 9"));
        try (Dispatcher _ = start(_ -> {
            throw new IllegalStateException("the network is down");
        })) {
            assertThat(next().attempt()).isEqualTo(10);
        }
        assertThat(due(id) - clock.millis()).isBetween(256_000L, 512_000L);
    }

    @Test
    void whatCannotBeDeliveredDiesAndIsReplayed() throws InterruptedException {
        open("telegram", "chat", 1);
        open("line", "nobody delivers here", 1);
        try (Dispatcher _ = start(_ -> new Delivery.Dead("blocked by the customer"))) {
            next();
            while (outbox.dead() < 2) { // the channel without a sender leaves no other trace
                Thread.onSpinWait();
            }
        }
        assertThat(Outbox.redeliver(database)).isEqualTo(2);
        try (Dispatcher _ = start(_ -> new Delivery.Delivered())) {
            assertThat(next().attempt()).isOne();
        }
        assertThat(outbox.dead()).isOne();
    }

    @Test
    void afterTwentyAttemptsAMessageDies() throws InterruptedException {
        open("telegram", "chat", 1);
        database.write(tx -> tx.handle().execute("UPDATE outbox SET attempts = 19"));
        try (Dispatcher _ = start(_ -> new Delivery.Retry(Optional.empty(), "503"))) {
            assertThat(next().attempt()).isEqualTo(20);
        }
        assertThat(outbox.dead()).isOne();
    }
}
