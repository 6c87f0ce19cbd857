package com.cgpay.support.console;

import com.cgpay.support.figures.Figures;
import com.cgpay.support.http.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows leads how many customers came, who served them, and what they said of it. Safe for all threads. */
public final class FiguresApi {

    private static final int A_WEEK = 7;
    private static final int MOST_DAYS = 90;

    private final Figures figures;
    private final Sessions sessions;

    public FiguresApi(Figures figures, Sessions sessions) {
        this.figures = figures;
        this.sessions = sessions;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/figures", this::show);
    }

    private void show(Context ctx) {
        sessions.require(ctx, Role.LEAD);
        String asked = ctx.queryParam("days");
        ctx.json(figures.ofLast(asked == null ? A_WEEK : Texts.number("days", asked, 1, MOST_DAYS)));
    }
}
