package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.delivery.Outbox;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.language.DisplayLanguage;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(TestDatabases.class)
class ErasureTest {

    private static final List<String> TABLES =
            List.of("conversations", "events", "inbox", "undecided", "handoffs", "outbox");

    private static final Event.Agent ANN = new Event.Agent("ann", "Ann");

    private static final List<Event> CLAIMED = List.of(
            new Event.HandoffRequested(
                    "h1",
                    "HABCDEF",
                    HandoffReason.USER_ASKED,
                    Priority.NORMAL,
                    "general",
                    new Summary("my refund", List.of(), List.of(), List.of(), List.of())),
            new Event.HandoffClaimed("h1", ANN),
            new Event.AgentSaid("h1", ANN, "m1", "Your refund is on its way"));

    private final Database database;
    private final ConversationLog log;
    private final Erasure erasure;

    /** Appends wait for it: a writer that is in the middle of its transaction. */
    private CountDownLatch writing = new CountDownLatch(0);

    ErasureTest(TestDatabases kind) {
        database = kind.open();
        log = new ConversationLog(
                database,
                List.of(
                        (_, _, _) -> await(writing),
                        new Undecided(database, InstantSource.system()),
                        new Handoffs(database),
                        new Outbox(database, Set.of("telegram"), InstantSource.system())),
                InstantSource.system());
        erasure = new Erasure(database, log);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String open(String key) {
        return log.open(new Event.Started("telegram", "shop", key, DisplayLanguage.EN), "hash", List.of())
                .id();
    }

    private int rows(String table) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aConversationIsErasedWithAllThatCameOfItWhoeverHasIt() {
        String id = open("a");
        Database.join(log.append(log.load(id), CLAIMED));
        Database.join(log.receive(id, "e", said("thank you")));
        assertThat(log.tokenHash(id)).isPresent();
        database.write(tx -> tx.handle().execute("INSERT INTO undecided VALUES (?, 0) ON CONFLICT DO NOTHING", id));
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isPositive());

        assertThat(erasure.erase(id)).isTrue();

        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(log.after(id, 0, 10)).isEmpty();
        assertThat(log.tokenHash(id)).isEmpty();
        assertThatThrownBy(() -> log.load(id)).isInstanceOf(UnknownConversation.class);
    }

    @Test
    void whatIsWrittenAlongsideIsWrittenOnlyIfThereWasSomethingToErase() {
        AuditTrail trail = new AuditTrail(database, InstantSource.system());
        String id = open("a");
        Deed deed = new Deed(ANN, Action.CONVERSATION_ERASED, id, "");

        assertThat(erasure.erase(id, tx -> trail.add(tx, deed))).isTrue();
        assertThat(erasure.erase(id, tx -> trail.add(tx, deed))).isFalse();

        assertThat(rows("audit")).isOne();
    }

    @Test
    void whatIsErasedIsNotThereToBeErasedAgain() {
        String id = open("a");
        String other = open("b");
        assertThat(erasure.erase(id)).isTrue();
        assertThat(erasure.erase(id)).isFalse();
        assertThat(erasure.erase("nobody")).isFalse();
        assertThat(log.load(other).seq()).isOne();
    }

    @Test
    void whatIsDecidedWhileItIsErasedMeetsAConflict() {
        String id = open("a");
        Conversation seen = log.load(id);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch decided = new CountDownLatch(1);
        CompletableFuture<Boolean> erasing = database.submit(tx -> {
            boolean there = erasure.hold(tx, id);
            held.countDown();
            decided.await();
            erasure.erase(tx, id);
            return there;
        });
        await(held);
        CompletableFuture<Conversation> append = log.append(seen, CLAIMED);
        decided.countDown();

        assertThat(erasing.join()).isTrue();
        assertThatThrownBy(() -> Database.join(append)).isInstanceOf(Conflict.class);
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isZero());
    }

    @Test
    void whatIsBeingWrittenMeanwhileIsErasedToo() {
        String id = open("a");
        Conversation seen = log.load(id);
        CountDownLatch release = new CountDownLatch(1);
        writing = release;
        CompletableFuture<Conversation> append = log.append(seen, CLAIMED);
        CompletableFuture<Boolean> erased = CompletableFuture.supplyAsync(() -> erasure.erase(id));
        release.countDown();

        assertThat(erased.join()).isTrue();
        append.handle((_, _) -> "done").join();
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isZero());
    }
}
