package com.cgpay.support.conversation;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The statements behind the log: events, and the inbox that makes each inbound event count once. Stateless. */
final class EventTable {

    private EventTable() {}

    /**
     * False if the place is taken, since somebody else appended first, or the conversation has been erased.
     *
     * @param shared whether another node may be erasing it just now, which is waited for
     */
    static boolean insert(Transaction tx, boolean shared, String id, int seq, Instant at, String json)
            throws SQLException {
        PreparedStatement insert = tx.prepared(
                "INSERT INTO events (conversation_id, seq, at, body) SELECT id, ?, ?, ? FROM conversations WHERE id = ?"
                        + (shared ? " FOR KEY SHARE" : "") + " ON CONFLICT DO NOTHING");
        insert.setInt(1, seq);
        insert.setLong(2, at.toEpochMilli());
        insert.setString(3, json);
        insert.setString(4, id);
        return insert.executeUpdate() == 1;
    }

    /** Makes sure that an inbound event has one effect; false if it has had it. */
    static boolean claim(Transaction tx, String id, String eventId, int seq) throws SQLException {
        PreparedStatement inbox = tx.prepared(
                "INSERT INTO inbox (conversation_id, event_id, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        inbox.setString(1, id);
        inbox.setString(2, eventId);
        inbox.setInt(3, seq);
        return inbox.executeUpdate() == 1;
    }

    static void moveClaim(Transaction tx, String id, String eventId, int seq) throws SQLException {
        PreparedStatement inbox = tx.prepared("UPDATE inbox SET seq = ? WHERE conversation_id = ? AND event_id = ?");
        inbox.setInt(1, seq);
        inbox.setString(2, id);
        inbox.setString(3, eventId);
        inbox.executeUpdate();
    }

    /** Where the effect of an inbound event stands. */
    static int claimed(Transaction tx, String id, String eventId) throws SQLException {
        PreparedStatement query = tx.prepared("SELECT seq FROM inbox WHERE conversation_id = ? AND event_id = ?");
        query.setString(1, id);
        query.setString(2, eventId);
        return number(query);
    }

    static int newest(Transaction tx, String id) throws SQLException {
        PreparedStatement query = tx.prepared("SELECT coalesce(max(seq), 0) FROM events WHERE conversation_id = ?");
        query.setString(1, id);
        return number(query);
    }

    private static int number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Events between two places, both exclusive, oldest first. */
    static List<Recorded> between(Transaction tx, String id, int after, int before, int limit) {
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
