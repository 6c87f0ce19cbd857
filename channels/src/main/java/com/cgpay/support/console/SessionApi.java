package com.cgpay.support.console;

import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.RateLimit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Set-up, login and logout. Safe for all threads. */
public final class SessionApi {

    private static final Pattern JSON = Pattern.compile("application/json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Logger LOG = LoggerFactory.getLogger(SessionApi.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final RateLimit attempts;

    /**
     * The routes around login.
     *
     * @param attempts limits how often a caller may try a password
     */
    public SessionApi(Accounts accounts, Sessions sessions, RateLimit attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/setup", this::setUp);
        routes.post("/api/v1/session", this::logIn);
        routes.get("/api/v1/session", ctx -> ctx.json(sessions.require(ctx)));
        routes.delete("/api/v1/session", this::logOut);
    }

    record SetUp(
            @Nullable String token,
            @Nullable String account,
            @Nullable String name,
            @Nullable String password) {}

    private void setUp(Context ctx) {
        attempts.take(ctx.ip());
        requireJson(ctx);
        SetUp given = Json.read(ctx.bodyAsBytes(), SetUp.class);
        Account account = accounts.setUp(
                needed(given.token, "token"),
                needed(given.account, "account"),
                needed(given.name, "name"),
                needed(given.password, "password"));
        ctx.json(sessions.begin(ctx, account));
    }

    /** No second token guards a login yet; of other websites, browsers send JSON only to a server that allows it. */
    private static void requireJson(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !JSON.matcher(type).matches()) {
            throw Problem.status(415, "Unsupported media type", "The body is sent as application/json.");
        }
    }

    record LogIn(@Nullable String account, @Nullable String password) {}

    private void logIn(Context ctx) {
        attempts.take(ctx.ip());
        requireJson(ctx);
        LogIn given = Json.read(ctx.bodyAsBytes(), LogIn.class);
        Account account = accounts.authenticate(needed(given.account, "account"), needed(given.password, "password"))
                .orElseThrow(() -> {
                    LOG.warn("A login from {} failed.", ctx.ip());
                    return Problem.unauthorized("Account or password is wrong.");
                });
        LOG.info("{} has logged in.", account.id());
        ctx.json(sessions.begin(ctx, account));
    }

    private void logOut(Context ctx) {
        sessions.end(ctx);
        ctx.status(204);
    }

    static String needed(@Nullable String value, String field) {
        if (value == null) {
            throw Problem.badRequest("The field " + field + " is needed.");
        }
        return value;
    }
}
