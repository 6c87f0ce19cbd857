package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
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
    private final AuditTrail audit;

    public ErasureApi(Erasure erasure, Sessions sessions, AuditTrail audit) {
        this.erasure = erasure;
        this.sessions = sessions;
        this.audit = audit;
    }

    public void routes(RoutesConfig routes) {
        routes.delete("/api/v1/conversations/{id}", this::erase);
    }

    private void erase(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        String id = ctx.pathParam("id");
        Deed deed = new Deed(lead.asAgent(), Action.CONVERSATION_ERASED, id, "");
        if (!erasure.erase(id, tx -> audit.add(tx, deed))) {
            throw Problem.notFound("There is no such conversation.");
        }
        LOG.info("{} has erased the conversation {}.", lead.id(), id);
        ctx.status(204);
    }
}
