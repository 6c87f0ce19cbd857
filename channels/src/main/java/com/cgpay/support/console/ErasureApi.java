package com.cgpay.support.console;

import com.cgpay.support.conversation.Erasure;
import com.cgpay.support.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what a customer asks to have erased: one conversation with all that came of it. */
public final class ErasureApi {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureApi.class);

    private final Erasure erasure;
    private final Sessions sessions;

    public ErasureApi(Erasure erasure, Sessions sessions) {
        this.erasure = erasure;
        this.sessions = sessions;
    }

    public void routes(RoutesConfig routes) {
        routes.delete("/api/v1/conversations/{id}", this::erase);
    }

    private void erase(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        String id = ctx.pathParam("id");
        if (!erasure.erase(id)) {
            throw Problem.notFound("There is no such conversation.");
        }
        LOG.info("{} has erased the conversation {}.", lead.id(), id);
        ctx.status(204);
    }
}
