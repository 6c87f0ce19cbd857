package com.cgpay.support.console;

import static com.cgpay.support.console.SessionApi.needed;

import com.cgpay.support.console.SessionApi.NewPassword;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The people who may log in, for administrators. Safe for all threads. */
public final class PeopleApi {

    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;
    private final HandoffDesk desk;

    public PeopleApi(Accounts accounts, Logins logins, Sessions sessions, HandoffDesk desk) {
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
        this.desk = desk;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/agents", this::list);
        routes.post("/api/v1/agents", this::add);
        routes.put("/api/v1/agents/{id}", this::change);
        routes.delete("/api/v1/agents/{id}", this::remove);
        routes.put("/api/v1/agents/{id}/password", this::resetPassword);
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
        Account admin = sessions.require(ctx, Role.ADMIN);
        NewAgent given = Json.read(ctx.bodyAsBytes(), NewAgent.class);
        ctx.status(201)
                .json(accounts.add(
                        admin,
                        needed(given.account, "account"),
                        needed(given.name, "name"),
                        role(needed(given.role, "role")),
                        needed(given.password, "password")));
    }

    record ChangedAgent(@Nullable String name, @Nullable String role) {}

    private void change(Context ctx) {
        Account admin = sessions.require(ctx, Role.ADMIN);
        ChangedAgent given = Json.read(ctx.bodyAsBytes(), ChangedAgent.class);
        ctx.json(accounts.change(
                        admin, ctx.pathParam("id"), needed(given.name, "name"), role(needed(given.role, "role")))
                .orElseThrow(PeopleApi::nobody));
    }

    /** Whatever conversations the person has go back to where they waited. */
    private void remove(Context ctx) {
        Account admin = sessions.require(ctx, Role.ADMIN);
        String id = ctx.pathParam("id");
        if (id.equals(admin.id())) {
            throw Problem.conflict("Somebody else has to remove you.");
        }
        boolean known = accounts.remove(id, admin);
        desk.release(id, admin.asAgent());
        if (!known) {
            throw nobody();
        }
        ctx.status(204);
    }

    /** A session that was left open must not be enough to take over a colleague's account. */
    private void resetPassword(Context ctx) {
        Account admin = sessions.require(ctx, Role.ADMIN);
        NewPassword given = Json.read(ctx.bodyAsBytes(), NewPassword.class);
        String password = needed(given.password(), "password");
        logins.confirm(ctx, admin, needed(given.own(), "own"));
        if (!accounts.resetPassword(admin, ctx.pathParam("id"), password)) {
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
}
