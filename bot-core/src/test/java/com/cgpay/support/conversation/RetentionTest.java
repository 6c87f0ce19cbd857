package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.bot;
import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.delivery.Outbox;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class RetentionTest {

    private static final List<String> TABLES =
            List.of("conversations", "events", "inbox", "undecided", "handoffs", "outbox");

    private static final Event.Agent ANN = new Event.Agent("ann", "Ann");

    private static final Event ASKED = new Event.HandoffRequested(
            "h1",
            "HABCDEF",
            HandoffReason.USER_ASKED,
            Priority.NORMAL,
            "general",
            new Summary("my refund", List.of(), List.of(), List.of(), List.of()));

    private final Database database;
    private final ConversationLog log;
    private final Retention retention;
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    RetentionTest(TestDatabases kind) {
        InstantSource clock = () -> now;
        database = kind.open();
        log = new ConversationLog(
                database,
                List.of(
                        new Undecided(database, clock),
                        new Handoffs(database),
                        new Outbox(database, Set.of("telegram"), clock)),
                clock);
        retention = new Retention(database, new Erasure(database, log), clock, Duration.ofDays(30));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String open(String key) {
        return log.open(new Event.Started("telegram", "shop", key, DisplayLanguage.EN), null, List.of())
                .id();
    }

    private void say(String id, String text) {
        Database.join(log.receive(id, "e-" + text, said(text)));
    }

    private int rows(String table) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aConversationIsErasedWithAllThatCameOfItOnceNothingHappenedInItForSoLong() {
        String old = open("a");
        Database.join(log.append(
                log.load(old), List.of(ASKED, bot(Reply.Kind.NOTICE, "hi"), new Event.HandoffCancelled("h1"))));
        say(old, "my refund");
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isPositive());
        now = now.plus(Duration.ofDays(31));
        assertThat(retention.erase()).isOne();
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThatThrownBy(() -> log.load(old)).isInstanceOf(UnknownConversation.class);
        assertThat(open("a")).as("who comes back begins anew").isNotEqualTo(old);
    }

    @Test
    void aConversationThatGoesOnStaysWhole() {
        String id = open("a");
        now = now.plus(Duration.ofDays(20));
        say(id, "still there?");
        now = now.plus(Duration.ofDays(20));
        assertThat(retention.erase()).isZero();
        assertThat(log.after(id, 0, 10)).hasSize(2);
    }

    @Test
    void whoWaitsForAPersonIsNotForgotten() {
        String id = open("a");
        Conversation waiting = Database.join(log.append(log.load(id), List.of(ASKED)));
        now = now.plus(Duration.ofDays(31));
        assertThat(retention.erase()).isZero();
        waiting = Database.join(log.append(waiting, List.of(new Event.HandoffClaimed("h1", ANN))));
        now = now.plus(Duration.ofDays(31));
        assertThat(retention.erase()).isZero();
        Database.join(log.append(waiting, List.of(new Event.HandoffResolved("h1", ANN))));
        now = now.plus(Duration.ofDays(31));
        assertThat(retention.erase()).isOne();
    }

    @Test
    void whatComesWhileItIsErasedComesToNothing() {
        String id = open("a");
        now = now.plus(Duration.ofDays(31));
        Conversation seen = log.load(id);
        retention.erase();
        assertThatThrownBy(() -> Database.join(log.append(seen, List.of(said("late")))))
                .isInstanceOf(Conflict.class);
        assertThat(rows("events")).isZero();
    }

    @Test
    void anotherNodeForgetsItToo() throws InterruptedException {
        String id = open("a");
        ConversationLog other = new ConversationLog(database, List.of(), () -> now);
        other.load(id);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        database.listen(announcement -> {
            if (announcement.topic().equals(ConversationLog.ERASED)) {
                heard.add(announcement.key());
            }
        });
        now = now.plus(Duration.ofDays(31));
        retention.erase();
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(id);
        assertThatThrownBy(() -> Database.join(other.receive(id, "e", said("late"))))
                .isInstanceOf(UnknownConversation.class);
    }

    @Test
    void manyAreErasedInSeveralTransactions() {
        for (int i = 0; i < 230; i++) {
            open("chat-" + i);
        }
        now = now.plus(Duration.ofDays(31));
        assertThat(retention.erase()).isEqualTo(230);
        assertThat(rows("conversations")).isZero();
    }
}
