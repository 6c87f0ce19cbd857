package com.cgpay.support.console;

import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Set-up, login, logout, and one's own password. Safe for all threads. */
public final class SessionApi {

    private static final Pattern JSON = Pattern.compile("application/json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Logger LOG = LoggerFactory.getLogger(SessionApi.class);

    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;

    public SessionApi(Accounts accounts, Logins logins, Sessions sessions) {
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/setup", this::setUp);
        routes.post("/api/v1/session", this::logIn);
        routes.get("/api/v1/session", ctx -> ctx.json(sessions.require(ctx)));
        routes.delete("/api/v1/session", this::logOut);
        routes.put("/api/v1/session/password", this::changePassword);
    }

    record SetUp(
            @Nullable String token,
            @Nullable String account,
            @Nullable String name,
            @Nullable String password) {}

    private void setUp(Context ctx) {
        logins.admit(ctx);
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
        logins.admit(ctx);
        requireJson(ctx);
        LogIn given = Json.read(ctx.bodyAsBytes(), LogIn.class);
        Account account = logins.open(ctx, needed(given.account, "account"), needed(given.password, "password"));
        LOG.info("{} has logged in.", account.id());
        ctx.json(sessions.begin(ctx, account));
    }

    private void logOut(Context ctx) {
        sessions.end(ctx);
        ctx.status(204);
    }

    record NewPassword(@Nullable String own, @Nullable String password) {}

    private void changePassword(Context ctx) {
        Account agent = sessions.require(ctx).agent();
        NewPassword given = Json.read(ctx.bodyAsBytes(), NewPassword.class);
        String password = needed(given.password, "password");
        logins.confirm(ctx, agent, needed(given.own, "own"));
        accounts.changePassword(agent, password, sessions.hash(ctx));
        ctx.status(204);
    }

    static String needed(@Nullable String value, String field) {
        if (value == null) {
            throw Problem.badRequest("The field " + field + " is needed.");
        }
        return value;
    }
}
