package com.cgpay.support.console;

import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.RateLimit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Set-up, login, logout, and the people who may. Safe for all threads. */
public final class SessionApi {

    private static final Pattern JSON = Pattern.compile("application/json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Logger LOG = LoggerFactory.getLogger(SessionApi.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final HandoffDesk desk;
    private final RateLimit attempts;

    /**
     * The routes around login.
     *
     * @param attempts limits how often a caller may try a password
     */
    public SessionApi(Accounts accounts, Sessions sessions, HandoffDesk desk, RateLimit attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.desk = desk;
        this.attempts = attempts;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/setup", this::setUp);
        routes.post("/api/v1/session", this::logIn);
        routes.get("/api/v1/session", ctx -> ctx.json(sessions.require(ctx)));
        routes.delete("/api/v1/session", this::logOut);
        routes.get("/api/v1/agents", this::list);
        routes.post("/api/v1/agents", this::add);
        routes.delete("/api/v1/agents/{id}", this::remove);
        routes.put("/api/v1/agents/{id}/password", this::changePassword);
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
        sessions.require(ctx);
        sessions.end(ctx);
        ctx.status(204);
    }

    record People(List<Account> agents) {}

    private void list(Context ctx) {
        sessions.require(ctx, Role.ADMIN);
        ctx.json(new People(accounts.list()));
    }

    record NewAgent(
            @Nullable String account,
            @Nullable String name,
            @Nullable String role,
            @Nullable String password) {}

    private void add(Context ctx) {
        sessions.require(ctx, Role.ADMIN);
        NewAgent given = Json.read(ctx.bodyAsBytes(), NewAgent.class);
        ctx.status(201)
                .json(accounts.add(
                        needed(given.account, "account"),
                        needed(given.name, "name"),
                        role(needed(given.role, "role")),
                        needed(given.password, "password")));
    }

    /** Whatever conversations the person has go back to where they waited. */
    private void remove(Context ctx) {
        Account admin = sessions.require(ctx, Role.ADMIN);
        String id = ctx.pathParam("id");
        if (id.equals(admin.id())) {
            throw Problem.conflict("Somebody else has to remove you.");
        }
        boolean known = accounts.remove(id, admin.id());
        desk.release(id, admin.asAgent());
        if (!known) {
            throw nobody();
        }
        ctx.status(204);
    }

    record NewPassword(@Nullable String password) {}

    private void changePassword(Context ctx) {
        sessions.require(ctx, Role.ADMIN);
        NewPassword given = Json.read(ctx.bodyAsBytes(), NewPassword.class);
        if (!accounts.changePassword(ctx.pathParam("id"), needed(given.password, "password"))) {
            throw nobody();
        }
        ctx.status(204);
    }

    private static Problem nobody() {
        return Problem.notFound("There is no such person.");
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The field role is one of AGENT, LEAD and ADMIN.");
        }
    }

    private static String needed(@Nullable String value, String field) {
        if (value == null) {
            throw Problem.badRequest("The field " + field + " is needed.");
        }
        return value;
    }
}
