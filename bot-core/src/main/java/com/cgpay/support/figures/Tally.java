package com.cgpay.support.figures;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Projection;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Visit;
import com.cgpay.support.database.Transaction;
import com.cgpay.support.dialogue.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what happens in the conversations. Customers never wait for it: counts are kept in memory and added to the
 * table every two seconds, so that a crash costs what happened since. Safe for all threads and nodes.
 */
public final class Tally implements Projection, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final DailyCounts counts;
    private final ZoneId zone;
    private final Map<Count, Long> unwritten = new ConcurrentHashMap<>();
    private final List<Consumer<Count>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tally").daemon().factory());

    /** @param zone in which a day begins */
    public Tally(DailyCounts counts, ZoneId zone) {
        this.counts = counts;
        this.zone = zone;
    }

    /** Writes every two seconds from now on. */
    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::tryWrite, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Tells of each thing that is counted on this node, once it is durable. */
    public void listen(Consumer<Count> listener) {
        listeners.add(listener);
    }

    @Override
    public void apply(Transaction tx, Conversation after, List<Recorded> events) {
        List<Count> happened =
                events.stream().flatMap(recorded -> counted(after, recorded)).toList();
        if (!happened.isEmpty()) {
            tx.afterCommit(() -> happened.forEach(this::add));
        }
    }

    private void add(Count count) {
        unwritten.merge(count, 1L, Long::sum);
        listeners.forEach(listener -> listener.accept(count));
    }

    private Stream<Count> counted(Conversation after, Recorded recorded) {
        LocalDate day = LocalDate.ofInstant(recorded.at(), zone);
        return Stream.concat(
                visited(day, after, recorded.seq()),
                switch (recorded.event()) {
                    case Event.CustomerSaid said -> judged(day, said.content());
                    case Event.BotSaid said when said.trace() != null -> replied(day, said.reply());
                    case Event.HandoffRequested requested ->
                        Stream.of(new Count(
                                day, Counted.HANDOFF, requested.reason().name()));
                    case Event.Rated rated ->
                        Stream.of(new Count(day, Counted.RATING, Integer.toString(rated.score())));
                    default -> Stream.empty();
                });
    }

    private static Stream<Count> visited(LocalDate day, Conversation after, int seq) {
        Visit visit = after.visit();
        return Stream.of(
                        visit.began() == seq ? Counted.VISIT : null,
                        visit.served() == seq ? Counted.SERVED : null,
                        visit.handed() == seq ? Counted.HANDED : null)
                .filter(Objects::nonNull)
                .map(what -> new Count(day, what, after.channel()));
    }

    private static Stream<Count> judged(LocalDate day, Content content) {
        if (!(content instanceof Content.Tap(String id, var _))) {
            return Stream.empty();
        }
        return Choice.parse(id).stream().flatMap(choice -> switch (choice) {
            case Choice.Solved(String article) -> Stream.of(new Count(day, Counted.SOLVED, article));
            case Choice.Unsolved(String article) -> Stream.of(new Count(day, Counted.UNSOLVED, article));
            default -> Stream.empty();
        });
    }

    private static Stream<Count> replied(LocalDate day, Reply reply) {
        Count kind = new Count(day, Counted.REPLY, reply.kind().name());
        return reply.article() == null
                ? Stream.of(kind)
                : Stream.of(kind, new Count(day, Counted.ANSWER, reply.article().id()));
    }

    private void tryWrite() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.error("What was counted could not be written; trying again.", e);
        }
    }

    /** Adds to the table what was counted since the last time. */
    void write() {
        Map<Count, Long> some = new HashMap<>();
        for (Count count : List.copyOf(unwritten.keySet())) {
            Long times = unwritten.remove(count);
            if (times != null) {
                some.put(count, times);
            }
        }
        if (some.isEmpty()) {
            return;
        }
        try {
            counts.add(some);
        } catch (RuntimeException e) {
            some.forEach((count, times) -> unwritten.merge(count, times, Long::sum));
            throw e;
        }
    }

    /** Ends after what was counted is written. */
    @Override
    public void close() {
        timer.close();
        tryWrite();
    }
}
