package com.cgpay.support.conversation;

import com.cgpay.support.database.Transaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of which conversations there are. */
final class ConversationTable {

    private ConversationTable() {}

    /** Adds a conversation; false if its channel has one of this name. */
    static boolean insert(Transaction tx, String id, Event.Started started, @Nullable String tokenHash, long now) {
        return tx.handle()
                        .createUpdate("INSERT INTO conversations (id, channel, account, conversation_key, token_hash,"
                                + " started_at) VALUES (:id, :channel, :account, :key, :token, :now)"
                                + " ON CONFLICT DO NOTHING")
                        .bind("id", id)
                        .bind("channel", started.channel())
                        .bind("account", started.account())
                        .bind("key", started.key())
                        .bind("token", tokenHash)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** The conversation of this name. */
    static Optional<String> idOf(Transaction tx, Event.Started started) {
        return tx.handle()
                .createQuery("SELECT id FROM conversations WHERE channel = :channel AND account = :account"
                        + " AND conversation_key = :key")
                .bind("channel", started.channel())
                .bind("account", started.account())
                .bind("key", started.key())
                .mapTo(String.class)
                .findOne();
    }

    static Optional<String> tokenHash(Transaction tx, String id) {
        return tx.handle()
                .createQuery("SELECT token_hash FROM conversations WHERE id = :id AND token_hash IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** Those that began last, newest first. */
    static List<String> newest(Transaction tx, int limit) {
        return tx.handle()
                .createQuery("SELECT id FROM conversations ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }
}
