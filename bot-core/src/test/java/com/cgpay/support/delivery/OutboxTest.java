package com.cgpay.support.delivery;

import static com.cgpay.support.conversation.EventsForTests.MEI;
import static com.cgpay.support.conversation.EventsForTests.bot;
import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class OutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final Database database;
    private final Outbox outbox;
    private final ConversationLog log;

    OutboxTest(TestDatabases kind) {
        database = kind.open();
        outbox = new Outbox(database, Set.of("telegram"), clock);
        log = new ConversationLog(database, List.of(outbox), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String open(String channel, String key, Event... events) {
        Event.Started started = new Event.Started(channel, "shop", key, DisplayLanguage.EN);
        return log.open(started, null, List.of(events)).id();
    }

    private List<String> take() {
        return takeMessages().stream().map(OutboxMessage::id).toList();
    }

    private List<OutboxMessage> takeMessages() {
        return outbox.take(10, LEASE);
    }

    @Test
    void onlyWhatCustomersReadOnMessengersIsDelivered() {
        Event[] events = {
            said("a"),
            bot(Kind.ANSWER, "b"),
            new Event.AgentNoted("h", MEI, "note"),
            new Event.AgentSaid("h", MEI, "m", "hello"),
            new Event.Ended()
        };
        open("web", "1", events);
        assertThat(outbox.waiting()).isZero();
        String id = open("telegram", "chat-1", events);
        assertThat(outbox.waiting()).isEqualTo(2);
        assertThat(takeMessages())
                .containsExactly(new OutboxMessage(id, 3, "telegram", "shop", "chat-1", bot(Kind.ANSWER, "b"), 1));
    }

    @Test
    void theSecondMessageWaitsForTheFirst() {
        String id = open("telegram", "chat-1", bot(Kind.NOTICE, "a"), bot(Kind.ANSWER, "b"));
        String other = open("telegram", "chat-2", bot(Kind.ANSWER, "c"));
        List<OutboxMessage> first = takeMessages();
        assertThat(first).extracting(OutboxMessage::id).containsExactlyInAnyOrder(id + ".2", other + ".2");
        assertThat(take()).isEmpty();
        first.forEach(message -> outbox.delivered(message));
        assertThat(take()).containsExactly(id + ".3");
    }

    @Test
    void whatMayWorkLaterIsTriedAfterTheTimeItNeeds() {
        open("telegram", "chat-1", bot(Kind.NOTICE, "a"), bot(Kind.ANSWER, "b"));
        outbox.retry(takeMessages().getFirst(), Duration.ofSeconds(30), "429");
        now = now.plusSeconds(29);
        assertThat(take()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(takeMessages()).extracting(OutboxMessage::attempt).containsExactly(2);
    }

    @Test
    void whatATakerThatDiedHadTakenIsDueAgain() {
        String id = open("telegram", "chat-1", bot(Kind.ANSWER, "a"));
        assertThat(take()).containsExactly(id + ".2");
        now = now.plus(LEASE).minusMillis(1);
        assertThat(take()).isEmpty();
        now = now.plusMillis(1);
        assertThat(take()).containsExactly(id + ".2");
    }

    @Test
    void aDeadLetterLetsOthersPassAndCanBeReplayed() {
        String id = open("telegram", "chat-1", bot(Kind.NOTICE, "a"), bot(Kind.ANSWER, "b"));
        outbox.dead(takeMessages().getFirst(), "blocked");
        assertThat(outbox.dead()).isOne();
        assertThat(take()).containsExactly(id + ".3");
        assertThat(Outbox.redeliver(database)).isOne();
        assertThat(takeMessages())
                .extracting(OutboxMessage::id, OutboxMessage::attempt)
                .containsExactly(tuple(id + ".2", 1));
    }

    @Test
    void manyTakersNeverTakeTheSameMessage() {
        for (int i = 0; i < 60; i++) {
            open("telegram", "chat-" + i, bot(Kind.ANSWER, "a"));
        }
        ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                threads.execute(() -> taken.addAll(take()));
            }
        }
        assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
    }
}
