package com.cgpay.support.conversation;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The events of all conversations. An append names the event it follows and fails if it is not the last any more, so
 * that two writers never both win: no locks, on one node or on many. Safe for all threads.
 */
public final class ConversationLog {

    /** Announced with the conversation's id after each append. */
    public static final String TOPIC = "conversation";

    /** Announced with the conversation's id once it is gone. */
    public static final String ERASED = "conversation-erased";

    private final Database database;
    private final List<Projection> projections;
    private final InstantSource clock;

    private final KnownStates known = new KnownStates();

    public ConversationLog(Database database, List<Projection> projections, InstantSource clock) {
        this.database = database;
        this.projections = List.copyOf(projections);
        this.clock = clock;
        database.listen(this::heard);
    }

    private void heard(Announcement announcement) {
        if (announcement.equals(Announcement.EVERYTHING)) {
            known.forgetAll();
        } else if (announcement.concerns(ERASED)) {
            known.forget(announcement.key());
        }
    }

    /**
     * The conversation of this name on this channel, started with these events if there is none yet.
     *
     * @param tokenHash what proves to the web API that a caller is this customer
     */
    public Conversation open(Event.Started started, @Nullable String tokenHash, List<Event> first) {
        // Of those who write in a messenger almost all have a conversation, and its history may be long: whoever writes
        // to the database must not wait until it is read.
        Optional<String> begun = database.read(tx -> ConversationTable.idOf(tx, started));
        return begun.map(this::load).orElseGet(() -> start(started, tokenHash, first));
    }

    private Conversation start(Event.Started started, @Nullable String tokenHash, List<Event> first) {
        return database.write(tx -> {
            String id = Ids.next(clock.instant());
            if (!ConversationTable.insert(tx, id, started, tokenHash, clock.millis())) {
                return fold(tx, ConversationTable.idOf(tx, started).orElseThrow(UnknownConversation::new));
            }
            List<Event> events = new ArrayList<>();
            events.add(started);
            events.addAll(first);
            return append(tx, Conversation.empty(id), written(events));
        });
    }

    /** The hash of the token that a conversation's customer carries; empty where there is none, or no such conversation. */
    public Optional<String> tokenHash(String id) {
        return known.tokenHash(id, () -> database.read(tx -> ConversationTable.tokenHash(tx, id)));
    }

    /** What became of an inbound event. */
    public record Accepted(int seq, boolean duplicate) {}

    /**
     * Appends what a customer did at the end, whatever is there: customers never wait for anybody. The future
     * completes when it is durable.
     *
     * @param eventId what the platform or client calls it; the same one again changes nothing
     * @throws UnknownConversation inside the future
     */
    public CompletableFuture<Accepted> receive(String id, String eventId, Event event) {
        List<Written> written = written(List.of(event));
        return database.submit(tx -> {
            Conversation seen = known.state(id).orElseGet(() -> fold(tx, id));
            return EventTable.claim(tx, id, eventId, seen.seq() + 1)
                    ? new Accepted(appendAtTheEnd(tx, seen, eventId, written), false)
                    : new Accepted(EventTable.claimed(tx, id, eventId), true);
        });
    }

    /** Appends a claimed event behind whatever others append meanwhile; messages of a burst meet here. */
    private int appendAtTheEnd(Transaction tx, Conversation seen, String eventId, List<Written> written)
            throws SQLException {
        Conversation before = seen;
        while (true) {
            try {
                return append(tx, before, written).seq();
            } catch (Conflict stale) {
                known.forget(seen.id());
                before = fold(tx, seen.id());
                EventTable.moveClaim(tx, seen.id(), eventId, before.seq() + 1);
            }
        }
    }

    /**
     * Appends what a customer did together with what was decided on it. The future completes when both are durable.
     *
     * @throws Conflict inside the future, if the conversation has moved on from that state
     */
    public CompletableFuture<Accepted> receive(Conversation seen, String eventId, List<Event> events) {
        List<Written> written = written(events);
        return database.submit(tx -> {
            try {
                return receive(tx, seen, eventId, written);
            } catch (Conflict e) {
                known.forget(seen.id());
                throw e;
            }
        });
    }

    private Accepted receive(Transaction tx, Conversation before, String eventId, List<Written> events)
            throws SQLException {
        if (!EventTable.claim(tx, before.id(), eventId, before.seq() + 1)) {
            return new Accepted(EventTable.claimed(tx, before.id(), eventId), true);
        }
        append(tx, before, events);
        return new Accepted(before.seq() + 1, false);
    }

    /**
     * Appends events that were decided on a state. The future completes when they are durable.
     *
     * @throws Conflict inside the future, if the conversation has moved on from that state
     */
    public CompletableFuture<Conversation> append(Conversation seen, List<Event> events) {
        List<Written> written = written(events);
        return database.submit(tx -> {
            try {
                return append(tx, seen, written);
            } catch (Conflict e) {
                known.forget(seen.id());
                throw e;
            }
        });
    }

    /** An event with its JSON, which is made before the one thread that writes has to wait for it. */
    private record Written(Event event, String json) {}

    private static List<Written> written(List<Event> events) {
        return events.stream()
                .map(event -> new Written(event, EventJson.write(event)))
                .toList();
    }

    private Conversation append(Transaction tx, Conversation before, List<Written> events) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is stored
        List<Recorded> recorded = new ArrayList<>(events.size());
        for (Written written : events) {
            int seq = before.seq() + recorded.size() + 1;
            if (!EventTable.insert(tx, database.isShared(), before.id(), seq, now, written.json)) {
                throw new Conflict(before.id(), before.seq());
            }
            recorded.add(new Recorded(seq, now, written.event));
        }
        Conversation after = before.after(recorded);
        for (Projection projection : projections) {
            projection.apply(tx, after, recorded);
        }
        tx.announce(new Announcement(TOPIC, before.id()));
        tx.afterCommit(() -> known.written(before, after, recorded));
        return after;
    }

    /**
     * The state of a conversation. What is known of it is trusted where nobody else writes; elsewhere it is read on.
     *
     * @throws UnknownConversation if there is none with this id
     */
    public Conversation load(String id) {
        Optional<Conversation> begun = known.state(id);
        if (begun.isPresent() && !database.isShared()) {
            return begun.get();
        }
        Conversation now = database.read(tx -> begun.isPresent() ? readOn(tx, begun.get()) : fold(tx, id));
        known.read(now);
        return now;
    }

    private static Conversation readOn(Transaction tx, Conversation begun) {
        return begun.after(EventTable.between(tx, begun.id(), begun.seq(), Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Forgets what is known of a conversation, so that it is read from the log. */
    public void forget(String id) {
        known.forget(id);
    }

    private static Conversation fold(Transaction tx, String id) {
        List<Recorded> events = EventTable.between(tx, id, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        if (events.isEmpty()) {
            throw new UnknownConversation();
        }
        return Conversation.empty(id).after(events);
    }

    /** The conversations that began last, newest first. */
    public List<String> newest(int limit) {
        return database.read(tx -> ConversationTable.newest(tx, limit));
    }

    /** Events after a cursor, oldest first. */
    public List<Recorded> after(String id, int seq, int limit) {
        Optional<List<Recorded>> last = database.isShared() ? Optional.empty() : known.after(id, seq, limit);
        return last.orElseGet(() -> database.read(tx -> EventTable.between(tx, id, seq, Integer.MAX_VALUE, limit)));
    }

    /** The last events before a cursor, oldest first. */
    public List<Recorded> before(String id, int seq, int limit) {
        return database.read(tx -> {
            int newest = Math.min(seq - 1, EventTable.newest(tx, id));
            return EventTable.between(tx, id, newest - limit, seq, limit);
        });
    }
}
