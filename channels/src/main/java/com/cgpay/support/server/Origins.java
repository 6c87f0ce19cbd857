package com.cgpay.support.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Set;

/** Lets the websites that were named use the customers' API from the browser (CORS), and no others. */
final class Origins {

    private final Set<String> allowed;

    Origins(Iterable<String> allowed) {
        Set<String> origins = new HashSet<>();
        allowed.forEach(origins::add);
        this.allowed = Set.copyOf(origins);
    }

    void routes(RoutesConfig routes) {
        routes.before("/api/v1/conversations*", this::allow);
        routes.before("/api/v1/widget", this::allow);
        routes.options("/api/v1/conversations*", this::preflight);
        routes.options("/api/v1/conversations/{id}/{action}", this::preflight);
        routes.options("/api/v1/widget", this::preflight);
    }

    private void allow(Context ctx) {
        String origin = ctx.header("Origin");
        ctx.header("Vary", "Origin");
        if (origin != null && allowed.contains(origin)) {
            ctx.header("Access-Control-Allow-Origin", origin);
            ctx.header("Access-Control-Expose-Headers", "Retry-After");
        }
    }

    private void preflight(Context ctx) {
        allow(ctx);
        ctx.header("Access-Control-Allow-Methods", "GET, POST");
        ctx.header("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
        ctx.header("Access-Control-Max-Age", "600");
        ctx.status(204);
    }
}
