package com.cgpay.support.web;

import com.cgpay.support.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/** Vouches for the sandbox's made-up customers, as a company's website does for its own. Only there with the sandbox. */
public final class SandboxApi {

    private static final Duration VALID = Duration.ofHours(1);

    private final IdentityTokens tokens;

    public SandboxApi(IdentityTokens tokens) {
        this.tokens = tokens;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/sandbox/identity", this::identity);
    }

    private void identity(Context ctx) {
        String customer = ctx.queryParam("customer");
        if (customer == null || !customer.matches("demo-[a-z]{1,20}")) {
            throw Problem.badRequest("The made-up customers are demo-lin, demo-chen, demo-wu, demo-new and demo-down.");
        }
        ctx.header("Cache-Control", "no-store");
        ctx.json(Map.of("token", tokens.sign(customer, VALID)));
    }
}
