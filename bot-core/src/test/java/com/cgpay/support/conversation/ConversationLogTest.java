package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.STARTED;
import static com.cgpay.support.conversation.EventsForTests.bot;
import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.conversation.ConversationLog.Accepted;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class ConversationLogTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));

    private final Database database;
    private final Undecided undecided;
    private final ConversationLog log;

    ConversationLogTest(TestDatabases kind) {
        database = kind.open();
        undecided = new Undecided(database, CLOCK);
        log = newLog();
    }

    private ConversationLog newLog() {
        return new ConversationLog(database, List.of(undecided), CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Accepted receive(ConversationLog where, String id, String text) {
        return Database.join(where.receive(id, "e-" + text, said(text)));
    }

    private List<Recorded> events(String id) {
        return log.after(id, 0, 10_000);
    }

    @Test
    void aConversationStartsWithItsFirstEvents() {
        Conversation opened = log.open(STARTED, "hash", List.of(bot(Kind.GREETING, "hi")));
        assertThat(events(opened.id()))
                .containsExactly(
                        new Recorded(1, CLOCK.instant(), STARTED),
                        new Recorded(2, CLOCK.instant(), bot(Kind.GREETING, "hi")));
        assertThat(log.tokenHash(opened.id())).contains("hash");
        assertThat(log.tokenHash("nobody")).isEmpty();
    }

    @Test
    void aBurstOfFirstMessagesOpensOneConversation() {
        Set<String> ids = new ConcurrentSkipListSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .forEach(i -> threads.execute(() -> {
                        String id = log.open(STARTED, null, List.of()).id();
                        ids.add(id);
                        receive(log, id, "message " + i);
                    }));
        }
        assertThat(ids).hasSize(1);
        List<Recorded> events = events(ids.iterator().next());
        assertThat(events).extracting(Recorded::seq).containsExactlyElementsOf(upTo(51));
        assertThat(events.stream().skip(1).map(Recorded::event))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50)
                        .<Event>mapToObj(i -> said("message " + i))
                        .toList());
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void aMessageThatArrivesTwiceIsRecordedOnce() {
        String id = log.open(STARTED, null, List.of()).id();
        assertThat(receive(log, id, "a")).isEqualTo(new Accepted(2, false));
        assertThat(receive(log, id, "b")).isEqualTo(new Accepted(3, false));
        assertThat(receive(log, id, "a")).isEqualTo(new Accepted(2, true));
        assertThat(receive(newLog(), id, "b")).isEqualTo(new Accepted(3, true));
        assertThat(events(id)).hasSize(3);
    }

    @Test
    void copiesThatArriveAtTheSameMomentAreRecordedOnce() {
        String id = log.open(STARTED, null, List.of()).id();
        List<CompletableFuture<Accepted>> futures = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            futures.add(log.receive(id, "same", said("same")));
            futures.add(log.receive(id, "other " + i, said("other " + i)));
        }
        List<Accepted> accepted = futures.stream().map(Database::join).toList();
        assertThat(accepted).filteredOn(answer -> !answer.duplicate()).hasSize(41);
        assertThat(events(id)).hasSize(42).extracting(Recorded::seq).containsExactlyElementsOf(upTo(42));
        int same = accepted.getFirst().seq();
        assertThat(events(id).get(same - 1).event()).isEqualTo(said("same"));
    }

    @Test
    void aNodeWithAnOldStateLosesNoMessage() {
        String id = log.open(STARTED, null, List.of()).id();
        ConversationLog other = newLog();
        receive(other, id, "a"); // both nodes keep a state now
        receive(log, id, "b");
        assertThat(receive(other, id, "c")).isEqualTo(new Accepted(4, false));
        assertThat(receive(log, id, "c")).isEqualTo(new Accepted(4, true));
        assertThat(events(id)).extracting(Recorded::event).containsExactly(STARTED, said("a"), said("b"), said("c"));
    }

    @Test
    void whatWasDecidedOnAnOldStateIsAConflictAndLeavesNothing() {
        Conversation seen = log.open(STARTED, null, List.of());
        receive(log, seen.id(), "a");
        List<Event> late = List.of(bot(Kind.NOTICE, "x"), bot(Kind.ANSWER, "y"));
        assertThatThrownBy(() -> Database.join(log.append(seen, late))).isInstanceOf(Conflict.class);
        assertThat(events(seen.id())).hasSize(2);
        Conversation current = log.load(seen.id());
        assertThat(Database.join(log.append(current, late)).seq()).isEqualTo(4);
    }

    @Test
    void foldingTheLogGivesTheStateThatWasKept() {
        String id = log.open(STARTED, null, List.of()).id();
        for (int i = 0; i < 20; i++) {
            receive(log, id, "message " + i);
            if (i % 3 == 0) {
                Database.join(log.append(log.load(id), List.of(bot(i % 2 == 0 ? Kind.REPHRASE : Kind.CLARIFY, "?"))));
            }
        }
        Conversation kept = log.load(id);
        assertThat(newLog().load(id)).isEqualTo(kept);
        assertThat(Conversation.empty(id).after(events(id))).isEqualTo(kept);
    }

    @Test
    void anUnknownConversationIsSaidToBeUnknown() {
        assertThatThrownBy(() -> log.load("nobody")).isInstanceOf(UnknownConversation.class);
        assertThatThrownBy(() -> receive(log, "nobody", "a")).isInstanceOf(UnknownConversation.class);
    }

    @Test
    void theLogIsReadByCursorInBothDirections() {
        String id = log.open(STARTED, null, List.of()).id();
        IntStream.range(0, 9).forEach(i -> receive(log, id, "message " + i));
        assertThat(log.after(id, 4, 3)).extracting(Recorded::seq).containsExactly(5, 6, 7);
        assertThat(log.after(id, 10, 3)).isEmpty();
        assertThat(log.before(id, 4, 2)).extracting(Recorded::seq).containsExactly(2, 3);
        assertThat(log.before(id, 2, 5)).extracting(Recorded::seq).containsExactly(1);
    }

    @Test
    void whatIsOwedIsListedUntilItIsAnswered() {
        String id = log.open(STARTED, null, List.of()).id();
        assertThat(undecided.olderThan(Duration.ZERO)).isEmpty();
        receive(log, id, "a");
        assertThat(undecided.olderThan(Duration.ZERO)).containsExactly(id);
        assertThat(undecided.olderThan(Duration.ofSeconds(1))).isEmpty();
        Database.join(log.append(log.load(id), List.of(new Event.BotStayedSilent())));
        assertThat(undecided.olderThan(Duration.ZERO)).isEmpty();
    }
}
