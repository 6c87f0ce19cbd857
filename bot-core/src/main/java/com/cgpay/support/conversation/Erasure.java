package com.cgpay.support.conversation;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.util.List;
import java.util.function.Consumer;

/**
 * Erases conversations with all that was derived from them; questions that leads have judged stay. What is decided on a
 * conversation meanwhile comes to nothing. Safe for all threads and nodes.
 */
public final class Erasure {

    private static final List<String> DERIVED =
            List.of("inbox", "undecided", "handoffs", "outbox", "reply_marks", "events");

    private final Database database;
    private final ConversationLog log;

    public Erasure(Database database, ConversationLog log) {
        this.database = database;
        this.log = log;
    }

    /** Erases a conversation, whoever has it; false if there is none with this id, or none any more. */
    public boolean erase(String id) {
        return erase(id, _ -> {});
    }

    /**
     * The same, for who writes something in the transaction that erases.
     *
     * @param alongside is run if there is such a conversation
     */
    public boolean erase(String id, Consumer<Transaction> alongside) {
        return database.write(tx -> {
            boolean there = hold(tx, id);
            if (there) {
                erase(tx, id);
                alongside.accept(tx);
            }
            return there;
        });
    }

    /** Keeps other nodes from appending until the transaction ends; false if there is no such conversation. */
    boolean hold(Transaction tx, String id) {
        String lock = database.isShared() ? " FOR UPDATE" : "";
        return tx.handle()
                .createQuery("SELECT id FROM conversations WHERE id = :id" + lock)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Erases a conversation that is held. */
    void erase(Transaction tx, String id) {
        tx.erases();
        DERIVED.forEach(table -> tx.handle().execute("DELETE FROM " + table + " WHERE conversation_id = ?", id));
        tx.handle().execute("DELETE FROM conversations WHERE id = ?", id);
        tx.afterCommit(() -> log.forget(id));
        tx.announce(new Announcement(ConversationLog.ERASED, id));
    }
}
