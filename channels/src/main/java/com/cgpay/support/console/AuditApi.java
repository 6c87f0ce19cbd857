package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditRow;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.AuditTrail.Filter;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows administrators who did what, newest first. Safe for all threads. */
public final class AuditApi {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final AuditTrail audit;
    private final Sessions sessions;

    public AuditApi(AuditTrail audit, Sessions sessions) {
        this.audit = audit;
        this.sessions = sessions;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/audit", this::list);
    }

    /** @param older before which row there are earlier ones, if there are any */
    record Page(List<AuditRow> rows, @Nullable String older) {}

    private void list(Context ctx) {
        sessions.require(ctx, Role.ADMIN);
        String most = ctx.queryParam("limit");
        int limit = most == null ? PAGE : Texts.number("limit", most, 1, LARGEST_PAGE);
        Filter filter = new Filter(id(ctx, "who"), action(ctx.queryParam("action")), id(ctx, "subject"));
        List<AuditRow> rows = audit.newest(filter, id(ctx, "before"), limit + 1);
        ctx.json(
                rows.size() > limit
                        ? new Page(rows.subList(0, limit), rows.get(limit - 1).id())
                        : new Page(rows, null));
    }

    private static @Nullable String id(Context ctx, String name) {
        String given = ctx.queryParam(name);
        return given == null ? null : Texts.id(name, given);
    }

    private static @Nullable Action action(@Nullable String code) {
        return code == null
                ? null
                : Action.of(code)
                        .orElseThrow(() -> Problem.badRequest("The parameter action is none that is recorded."));
    }
}
