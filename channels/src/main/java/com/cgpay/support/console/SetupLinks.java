package com.cgpay.support.console;

import com.cgpay.support.conversation.Ids;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One-time links by which the first administrator comes in. A link lies about in a terminal and in logs, so it ends by
 * itself. Safe for all threads.
 */
public final class SetupLinks {

    private static final Duration VALID = Duration.ofHours(24);

    private final Database database;
    private final InstantSource clock;

    public SetupLinks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A link's token, if nobody can log in yet; links made before stop working. */
    public Optional<String> token() {
        String token = Ids.secret();
        boolean empty = database.write(tx -> {
            boolean nobody = tx.handle()
                            .createQuery("SELECT count(*) FROM agents")
                            .mapTo(Integer.class)
                            .one()
                    == 0;
            tx.handle().execute("DELETE FROM setup_tokens");
            if (nobody) {
                tx.handle()
                        .createUpdate("INSERT INTO setup_tokens (token_hash, created_at) VALUES (:hash, :now)")
                        .bind("hash", Tokens.hash(token))
                        .bind("now", clock.millis())
                        .execute();
            }
            return nobody;
        });
        return empty ? Optional.of(token) : Optional.empty();
    }

    /**
     * Takes a link, which cannot be used again.
     *
     * @throws Problem if it was used, is too old, or never was one
     */
    void use(Transaction tx, String token) {
        int used = tx.handle()
                .createUpdate("DELETE FROM setup_tokens WHERE token_hash = :hash AND created_at > :oldest")
                .bind("hash", Tokens.hash(token))
                .bind("oldest", clock.instant().minus(VALID).toEpochMilli())
                .execute();
        if (used == 0) {
            throw Problem.forbidden(
                    "This set-up link is used up or older than a day; the server prints a new one at its"
                            + " next start as long as nobody can log in.");
        }
    }
}
