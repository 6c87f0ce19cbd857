package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Tokens;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Who is logged in: a random token in a cookie that scripts cannot read, and a second one that every change must
 * carry in a header, so that other websites cannot act in an agent's name. Safe for all threads.
 */
public final class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Database database;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final String cookie;
    private final boolean secure;

    /**
     * Sessions in the database.
     *
     * @param secure whether browsers reach the server by https; the cookie is then bound to it
     */
    public Sessions(Database database, AuditTrail audit, InstantSource clock, boolean secure) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.secure = secure;
        this.cookie = secure ? "__Host-console" : "console";
    }

    /** A session as its browser sees it. */
    record Session(Account agent, String csrf) {}

    Session begin(Context ctx, Account account) {
        end(ctx, _ -> {});
        String token = Ids.secret();
        String csrf = Ids.secret();
        database.write(tx -> {
            tx.handle()
                    .createUpdate("DELETE FROM sessions WHERE seen_at < :idle OR created_at < :old")
                    .bind("idle", clock.millis() - IDLE.toMillis())
                    .bind("old", clock.millis() - LONGEST.toMillis())
                    .execute();
            audit.add(tx, new Deed(account.asAgent(), Action.LOGIN_SUCCEEDED));
            return tx.handle()
                    .createUpdate("INSERT INTO sessions (token_hash, agent_id, csrf, created_at, seen_at)"
                            + " VALUES (:hash, :agent, :csrf, :now, :now)")
                    .bind("hash", Tokens.hash(token))
                    .bind("agent", account.id())
                    .bind("csrf", csrf)
                    .bind("now", clock.millis())
                    .execute();
        });
        ctx.cookie(new Cookie(cookie, token, "/", (int) LONGEST.toSeconds(), secure, true, null, SameSite.LAX));
        return new Session(account, csrf);
    }

    /** Ends the session of a request, whose person wants to go. */
    void end(Context ctx) {
        Account agent = require(ctx).agent;
        end(ctx, tx -> audit.add(tx, new Deed(agent.asAgent(), Action.LOGIN_ENDED)));
    }

    private void end(Context ctx, Consumer<Transaction> alongside) {
        String token = ctx.cookie(cookie);
        if (token != null) {
            database.write(tx -> {
                alongside.accept(tx);
                return tx.handle()
                        .createUpdate("DELETE FROM sessions WHERE token_hash = :hash")
                        .bind("hash", Tokens.hash(token))
                        .execute();
            });
            ctx.cookie(new Cookie(cookie, "", "/", 0, secure, true, null, SameSite.LAX));
        }
    }

    /**
     * The session of a request.
     *
     * @throws Problem if there is none, or if it wants to change something without the second token
     */
    Session require(Context ctx) {
        Session session = find(ctx).orElseThrow(Sessions::nobody);
        if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
            String given = ctx.header("X-CSRF-Token");
            if (given == null || !Tokens.same(given, session.csrf)) {
                throw Problem.staleToken("The request lacks the session's X-CSRF-Token.");
            }
        }
        return session;
    }

    /** The logged-in agent, who must have a role. */
    Account require(Context ctx, Role role) {
        Account agent = require(ctx).agent;
        requireRole(agent, role);
        return agent;
    }

    /**
     * Who keeps looking at something.
     *
     * @param goesOn tells whenever it is asked whether the session does
     */
    record Watch(Account agent, BooleanSupplier goesOn) {}

    /** The same for what an open console asks by itself, which is no sign that anybody sits before it. */
    Watch watch(Context ctx, Role role) {
        String hash = given(ctx).orElse("");
        Account agent = find(hash).orElseThrow(Sessions::nobody).session.agent;
        requireRole(agent, role);
        return new Watch(agent, () -> find(hash).isPresent());
    }

    private static Problem nobody() {
        return Problem.unauthorized("Log in first.");
    }

    private static void requireRole(Account agent, Role role) {
        if (!agent.role().covers(role)) {
            throw Problem.forbidden("This needs the role " + role + ".");
        }
    }

    /** By which the session of a request is kept. */
    String hash(Context ctx) {
        return given(ctx).orElseThrow(Sessions::nobody);
    }

    private Optional<String> given(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookie)).map(Tokens::hash);
    }

    private Optional<Session> find(Context ctx) {
        Optional<String> hash = given(ctx);
        Optional<Seen> seen = hash.flatMap(this::find);
        seen.filter(found -> clock.millis() - found.at > Duration.ofMinutes(1).toMillis())
                .ifPresent(_ -> touch(hash.orElseThrow()));
        return seen.map(Seen::session);
    }

    private Optional<Seen> find(String hash) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT a.*, s.csrf, s.seen_at FROM sessions s JOIN agents a ON a.id = s.agent_id"
                        + " WHERE s.token_hash = :hash AND s.seen_at >= :idle AND s.created_at >= :old")
                .bind("hash", hash)
                .bind("idle", clock.millis() - IDLE.toMillis())
                .bind("old", clock.millis() - LONGEST.toMillis())
                .map((row, _) ->
                        new Seen(new Session(Accounts.account(row), row.getString("csrf")), row.getLong("seen_at")))
                .findOne());
    }

    private record Seen(Session session, long at) {}

    private void touch(String hash) {
        database.write(tx -> tx.handle()
                .createUpdate("UPDATE sessions SET seen_at = :now WHERE token_hash = :hash")
                .bind("now", clock.millis())
                .bind("hash", hash)
                .execute());
    }
}
