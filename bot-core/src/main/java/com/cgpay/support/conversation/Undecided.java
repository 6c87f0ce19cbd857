package com.cgpay.support.conversation;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The conversations that the bot still owes a decision, so that a restart or another node can pick them up. */
public final class Undecided implements Projection {

    private final Database database;
    private final InstantSource clock;

    public Undecided(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A message that was recorded together with its reply was never owed one, so there is nothing to settle. */
    @Override
    public void apply(Transaction tx, Conversation after, List<Recorded> events) throws SQLException {
        if (!after.pending().isEmpty()) {
            PreparedStatement owe =
                    tx.prepared("INSERT INTO undecided (conversation_id, since) VALUES (?, ?) ON CONFLICT DO NOTHING");
            owe.setString(1, after.id());
            owe.setLong(2, clock.millis());
            owe.executeUpdate();
        } else if (!(events.getFirst().event() instanceof Event.CustomerSaid)
                && events.stream().anyMatch(recorded -> settles(recorded.event()))) {
            PreparedStatement settle = tx.prepared("DELETE FROM undecided WHERE conversation_id = ?");
            settle.setString(1, after.id());
            settle.executeUpdate();
        }
    }

    private static boolean settles(Event event) {
        return switch (event) {
            case Event.BotSaid _, Event.BotStayedSilent _, Event.HandoffClaimed _, Event.HandoffResolved _ -> true;
            case Event.Ended _ -> true;
            default -> false;
        };
    }

    /** Conversations that have waited for this long, longest first. */
    public List<String> olderThan(Duration age) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT conversation_id FROM undecided WHERE since <= :limit ORDER BY since LIMIT 1000")
                .bind("limit", clock.millis() - age.toMillis())
                .mapTo(String.class)
                .list());
    }
}
