package com.cgpay.support.delivery;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.EventJson;
import com.cgpay.support.conversation.Projection;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * The messages that wait for delivery: written with the events they come from, so that none is lost, and taken in
 * order within each conversation. Safe for all threads and nodes.
 */
public final class Outbox implements Projection {

    private final Database database;
    private final Set<String> channels;
    private final InstantSource clock;

    /**
     * An outbox for some channels.
     *
     * @param channels those that are delivered to; customers of the others read the log themselves
     */
    public Outbox(Database database, Set<String> channels, InstantSource clock) {
        this.database = database;
        this.channels = Set.copyOf(channels);
        this.clock = clock;
    }

    @Override
    public void apply(Transaction tx, Conversation after, List<Recorded> events) {
        if (!channels.contains(after.channel())) {
            return;
        }
        for (Recorded recorded : events) {
            if (isForCustomers(recorded.event())) {
                tx.handle()
                        .createUpdate("INSERT INTO outbox (conversation_id, seq, channel, account, conversation_key,"
                                + " body, state, attempts, next_at) VALUES (:conversation, :seq, :channel, :account,"
                                + " :key, :body, 'waiting', 0, :now)")
                        .bind("conversation", after.id())
                        .bind("seq", recorded.seq())
                        .bind("channel", after.channel())
                        .bind("account", after.account())
                        .bind("key", after.key())
                        .bind("body", EventJson.write(recorded.event()))
                        .bind("now", clock.millis())
                        .execute();
            }
        }
    }

    private static boolean isForCustomers(Event event) {
        return switch (event) {
            case Event.BotSaid _, Event.AgentSaid _ -> true;
            default -> false;
        };
    }

    /**
     * Takes due messages, the first of each conversation only, and keeps others from taking them for a while.
     *
     * @param lease after which a message whose taker died is due again
     */
    public List<OutboxMessage> take(int limit, Duration lease) {
        return database.write(tx -> {
            String lock = database.isShared() ? " FOR UPDATE SKIP LOCKED" : "";
            List<OutboxMessage> due = tx.handle()
                    .createQuery("SELECT * FROM outbox o WHERE state = 'waiting' AND next_at <= :now"
                            + " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id"
                            + " AND e.seq < o.seq AND e.state = 'waiting') ORDER BY next_at LIMIT :limit" + lock)
                    .bind("now", clock.millis())
                    .bind("limit", limit)
                    .map((row, _) -> message(row))
                    .list();
            for (OutboxMessage message : due) {
                tx.handle()
                        .createUpdate("UPDATE outbox SET attempts = attempts + 1, next_at = :lease"
                                + " WHERE conversation_id = :conversation AND seq = :seq")
                        .bind("lease", clock.millis() + lease.toMillis())
                        .bind("conversation", message.conversation())
                        .bind("seq", message.seq())
                        .execute();
            }
            return due;
        });
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("conversation_id"),
                row.getInt("seq"),
                row.getString("channel"),
                row.getString("account"),
                row.getString("conversation_key"),
                EventJson.read(row.getString("body")),
                row.getInt("attempts") + 1);
    }

    /** The log keeps what was said; a delivery that is done is kept nowhere. */
    void delivered(OutboxMessage message) {
        database.write(tx -> tx.handle()
                .createUpdate("DELETE FROM outbox WHERE conversation_id = :conversation AND seq = :seq")
                .bind("conversation", message.conversation())
                .bind("seq", message.seq())
                .execute());
    }

    void retry(OutboxMessage message, Duration after, String reason) {
        update(message, "waiting", after.toMillis(), reason);
    }

    void dead(OutboxMessage message, String reason) {
        update(message, "dead", 0, reason);
    }

    private void update(OutboxMessage message, String state, long delay, String error) {
        database.write(tx -> tx.handle()
                .createUpdate("UPDATE outbox SET state = :state, next_at = :next, last_error = :error"
                        + " WHERE conversation_id = :conversation AND seq = :seq")
                .bind("state", state)
                .bind("next", clock.millis() + delay)
                .bind("error", error)
                .bind("conversation", message.conversation())
                .bind("seq", message.seq())
                .execute());
    }

    /** Lets everything that died wait for delivery again, due at once; returns how many. */
    public static int redeliver(Database database) {
        return database.write(tx -> tx.handle()
                .execute("UPDATE outbox SET state = 'waiting', attempts = 0, next_at = 0 WHERE state = 'dead'"));
    }

    /** How many messages wait for delivery, or for another attempt. */
    public long waiting() {
        return count("waiting");
    }

    /** How many messages were given up, and wait for a person. */
    public long dead() {
        return count("dead");
    }

    private long count(String state) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM outbox WHERE state = :state")
                .bind("state", state)
                .mapTo(Long.class)
                .one());
    }
}
