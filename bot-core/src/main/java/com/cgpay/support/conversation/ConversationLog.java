package com.cgpay.support.conversation;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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

    private static final int STATES_KEPT = 20_000;
    private static final int TAIL_KEPT = 16;

    private final Database database;
    private final List<Projection> projections;
    private final InstantSource clock;

    /** The last known states. One that is out of date only costs a conflict, which reads the log again. */
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(STATES_KEPT).build();

    /**
     * A state with the last events that led to it, so that who reads along need not ask the database for what was
     * just written.
     */
    private record Known(Conversation state, List<Recorded> tail) {

        Known after(Conversation next, List<Recorded> events) {
            List<Recorded> longer = new ArrayList<>(tail);
            longer.addAll(events);
            return new Known(next, List.copyOf(longer.subList(Math.max(0, longer.size() - TAIL_KEPT), longer.size())));
        }

        boolean holdsAllAfter(int seq) {
            return seq >= state.seq() - tail.size();
        }
    }

    public ConversationLog(Database database, List<Projection> projections, InstantSource clock) {
        this.database = database;
        this.projections = List.copyOf(projections);
        this.clock = clock;
        if (database.isShared()) {
            database.listen(this::heard);
        }
    }

    /** Another node may have appended. */
    private void heard(Announcement announcement) {
        if (announcement.topic().equals(TOPIC)) {
            known.invalidate(announcement.key());
        } else if (announcement.key().isEmpty()) {
            known.invalidateAll();
        }
    }

    /**
     * The conversation of this name on this channel, started with these events if there is none yet.
     *
     * @param tokenHash what proves to the web API that a caller is this customer
     */
    public Conversation open(Event.Started started, @Nullable String tokenHash, List<Event> first) {
        return database.write(tx -> {
            String id = Ids.next(clock.instant());
            boolean created = tx.handle()
                            .createUpdate(
                                    "INSERT INTO conversations (id, channel, account, conversation_key, token_hash,"
                                            + " started_at) VALUES (:id, :channel, :account, :key, :token, :now)"
                                            + " ON CONFLICT DO NOTHING")
                            .bind("id", id)
                            .bind("channel", started.channel())
                            .bind("account", started.account())
                            .bind("key", started.key())
                            .bind("token", tokenHash)
                            .bind("now", clock.millis())
                            .execute()
                    == 1;
            if (!created) {
                return fold(tx, idOf(tx, started));
            }
            List<Event> events = new ArrayList<>();
            events.add(started);
            events.addAll(first);
            return append(tx, Conversation.empty(id), events);
        });
    }

    private static String idOf(Transaction tx, Event.Started started) {
        return tx.handle()
                .createQuery("SELECT id FROM conversations WHERE channel = :channel AND account = :account"
                        + " AND conversation_key = :key")
                .bind("channel", started.channel())
                .bind("account", started.account())
                .bind("key", started.key())
                .mapTo(String.class)
                .one();
    }

    /** Whether a conversation exists and this token belongs to it. */
    public Optional<String> tokenHash(String id) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT token_hash FROM conversations WHERE id = :id AND token_hash IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
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
        return database.submit(tx -> {
            Known held = known.getIfPresent(id);
            Conversation seen = held != null ? held.state : fold(tx, id);
            return claim(tx, seen, eventId)
                    ? new Accepted(appendAtTheEnd(tx, seen, eventId, event), false)
                    : new Accepted(seqOf(tx, id, eventId), true);
        });
    }

    /** Makes sure that an inbound event has one effect; false if it has had it. */
    private static boolean claim(Transaction tx, Conversation before, String eventId) throws SQLException {
        PreparedStatement inbox = tx.prepared(
                "INSERT INTO inbox (conversation_id, event_id, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        inbox.setString(1, before.id());
        inbox.setString(2, eventId);
        inbox.setInt(3, before.seq() + 1);
        return inbox.executeUpdate() == 1;
    }

    /** Appends a claimed event behind whatever others append meanwhile; messages of a burst meet here. */
    private int appendAtTheEnd(Transaction tx, Conversation seen, String eventId, Event event) throws SQLException {
        Conversation before = seen;
        while (true) {
            try {
                return append(tx, before, List.of(event)).seq();
            } catch (Conflict stale) {
                known.invalidate(seen.id());
                before = fold(tx, seen.id());
                moveClaim(tx, before, eventId);
            }
        }
    }

    private static void moveClaim(Transaction tx, Conversation before, String eventId) throws SQLException {
        PreparedStatement inbox = tx.prepared("UPDATE inbox SET seq = ? WHERE conversation_id = ? AND event_id = ?");
        inbox.setInt(1, before.seq() + 1);
        inbox.setString(2, before.id());
        inbox.setString(3, eventId);
        inbox.executeUpdate();
    }

    /**
     * Appends what a customer did together with what was decided on it. The future completes when both are durable.
     *
     * @throws Conflict inside the future, if the conversation has moved on from that state
     */
    public CompletableFuture<Accepted> receive(Conversation seen, String eventId, List<Event> events) {
        return database.submit(tx -> {
            try {
                return receive(tx, seen, eventId, events);
            } catch (Conflict e) {
                known.invalidate(seen.id());
                throw e;
            }
        });
    }

    private Accepted receive(Transaction tx, Conversation before, String eventId, List<Event> events)
            throws SQLException {
        if (!claim(tx, before, eventId)) {
            return new Accepted(seqOf(tx, before.id(), eventId), true);
        }
        append(tx, before, events);
        return new Accepted(before.seq() + 1, false);
    }

    private static int seqOf(Transaction tx, String id, String eventId) throws SQLException {
        PreparedStatement query = tx.prepared("SELECT seq FROM inbox WHERE conversation_id = ? AND event_id = ?");
        query.setString(1, id);
        query.setString(2, eventId);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * Appends events that were decided on a state. The future completes when they are durable.
     *
     * @throws Conflict inside the future, if the conversation has moved on from that state
     */
    public CompletableFuture<Conversation> append(Conversation seen, List<Event> events) {
        return database.submit(tx -> {
            try {
                return append(tx, seen, events);
            } catch (Conflict e) {
                known.invalidate(seen.id());
                throw e;
            }
        });
    }

    private Conversation append(Transaction tx, Conversation before, List<Event> events) throws SQLException {
        Instant now = clock.instant();
        List<Recorded> recorded = new ArrayList<>(events.size());
        PreparedStatement insert = tx.prepared(
                "INSERT INTO events (conversation_id, seq, at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
        for (Event event : events) {
            int seq = before.seq() + recorded.size() + 1;
            insert.setString(1, before.id());
            insert.setInt(2, seq);
            insert.setLong(3, now.toEpochMilli());
            insert.setString(4, EventJson.write(event));
            if (insert.executeUpdate() == 0) {
                throw new Conflict(before.id(), before.seq());
            }
            recorded.add(new Recorded(seq, now, event));
        }
        Conversation after = before.after(recorded);
        for (Projection projection : projections) {
            projection.apply(tx, after, recorded);
        }
        tx.announce(new Announcement(TOPIC, before.id()));
        tx.afterCommit(() -> remember(before, after, recorded));
        return after;
    }

    private void remember(Conversation before, Conversation after, List<Recorded> events) {
        known.asMap().compute(after.id(), (_, held) -> {
            if (held != null && held.state.seq() > after.seq()) {
                return held;
            }
            Known earlier = held != null && held.state.seq() == before.seq() ? held : new Known(before, List.of());
            return earlier.after(after, events);
        });
    }

    /**
     * The state of a conversation.
     *
     * @throws UnknownConversation if there is none with this id
     */
    public Conversation load(String id) {
        Known held = known.getIfPresent(id);
        if (held != null) {
            return held.state;
        }
        Conversation folded = database.read(tx -> fold(tx, id));
        known.asMap().putIfAbsent(id, new Known(folded, List.of()));
        return folded;
    }

    /** Forgets a state that another node may have changed. */
    public void invalidate(String id) {
        known.invalidate(id);
    }

    private static Conversation fold(Transaction tx, String id) {
        List<Recorded> events = between(tx, id, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        if (events.isEmpty()) {
            throw new UnknownConversation();
        }
        return Conversation.empty(id).after(events);
    }

    /** Events after a cursor, oldest first. */
    public List<Recorded> after(String id, int seq, int limit) {
        Known held = known.getIfPresent(id);
        if (held != null && held.holdsAllAfter(seq)) {
            return held.tail.stream()
                    .filter(recorded -> recorded.seq() > seq)
                    .limit(limit)
                    .toList();
        }
        return database.read(tx -> between(tx, id, seq, Integer.MAX_VALUE, limit));
    }

    /** The last events before a cursor, oldest first. */
    public List<Recorded> before(String id, int seq, int limit) {
        return database.read(tx -> {
            int newest = Math.min(seq - 1, newest(tx, id));
            return between(tx, id, newest - limit, seq, limit);
        });
    }

    private static int newest(Transaction tx, String id) throws SQLException {
        PreparedStatement query = tx.prepared("SELECT coalesce(max(seq), 0) FROM events WHERE conversation_id = ?");
        query.setString(1, id);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<Recorded> between(Transaction tx, String id, int after, int before, int limit) {
        try {
            PreparedStatement query = tx.prepared("SELECT seq, at, body FROM events WHERE conversation_id = ?"
                    + " AND seq > ? AND seq < ? ORDER BY seq LIMIT ?");
            query.setString(1, id);
            query.setInt(2, after);
            query.setInt(3, before);
            query.setInt(4, limit);
            List<Recorded> events = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    events.add(new Recorded(
                            row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), EventJson.read(row.getString(3))));
                }
            }
            return events;
        } catch (SQLException e) {
            throw Database.unchecked(e);
        }
    }
}
