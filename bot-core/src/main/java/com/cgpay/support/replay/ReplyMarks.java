package com.cgpay.support.replay;

import com.cgpay.support.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Replies of the bot that people found right or wrong; they go with their conversation. Safe for all threads. */
public final class ReplyMarks {

    private final Database database;

    public ReplyMarks(Database database) {
        this.database = database;
    }

    /**
     * What somebody thinks of a reply.
     *
     * @param seq of the reply in its conversation
     * @param by the person's name
     */
    public record Mark(String conversation, int seq, boolean wrong, String by, Instant at) {}

    /** Keeps a mark; a later one of the same reply replaces it. */
    public void put(Mark mark) {
        database.write(tx -> tx.handle()
                .createUpdate("INSERT INTO reply_marks (conversation_id, seq, wrong, person, marked_at)"
                        + " SELECT id, :seq, :wrong, :by, :at FROM conversations WHERE id = :conversation"
                        + " ON CONFLICT (conversation_id, seq) DO UPDATE SET wrong = excluded.wrong,"
                        + " person = excluded.person, marked_at = excluded.marked_at")
                .bind("conversation", mark.conversation())
                .bind("seq", mark.seq())
                .bind("wrong", mark.wrong() ? 1 : 0)
                .bind("by", mark.by())
                .bind("at", mark.at().toEpochMilli())
                .execute());
    }

    /** Takes the mark of a reply back. */
    public void remove(String conversation, int seq) {
        database.write(tx -> tx.handle()
                .execute("DELETE FROM reply_marks WHERE conversation_id = ? AND seq = ?", conversation, seq));
    }

    /** The marks in a conversation, in its order. */
    public List<Mark> in(String conversation) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM reply_marks WHERE conversation_id = :conversation ORDER BY seq")
                .bind("conversation", conversation)
                .map((row, _) -> read(row))
                .list());
    }

    /** Replies that were found wrong, those that were marked last first. */
    public List<Mark> wrong(int limit) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM reply_marks WHERE wrong = 1 ORDER BY marked_at DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list());
    }

    private static Mark read(ResultSet row) throws SQLException {
        return new Mark(
                row.getString("conversation_id"),
                row.getInt("seq"),
                row.getInt("wrong") == 1,
                row.getString("person"),
                Instant.ofEpochMilli(row.getLong("marked_at")));
    }
}
