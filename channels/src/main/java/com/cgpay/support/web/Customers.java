package com.cgpay.support.web;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.RateLimit;
import com.cgpay.support.http.Tokens;
import io.javalin.http.Context;

/**
 * Makes sure that a caller is the customer whose conversation it is: who started a conversation got a token, of which
 * only the hash is kept. Safe for all threads.
 */
final class Customers {

    private static final String BEARER = "Bearer ";

    private final ConversationLog log;
    private final RateLimit actions;

    /** @param actions how often customers may do something, each counted alone */
    Customers(ConversationLog log, RateLimit actions) {
        this.log = log;
        this.actions = actions;
    }

    /**
     * The conversation that a request is about.
     *
     * @throws Problem if the token is missing or belongs to another conversation; whether the conversation exists
     *     cannot be told from it
     */
    String conversation(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Problem.unauthorized("The request needs the conversation's token: Authorization: Bearer …");
        }
        String id = ctx.pathParam("id");
        String given = Tokens.hash(header.substring(BEARER.length()));
        if (log.tokenHash(id).filter(expected -> Tokens.same(given, expected)).isEmpty()) {
            throw Problem.notFound("There is no such conversation, or the token is not its own.");
        }
        return id;
    }

    /**
     * The conversation in which a request does something.
     *
     * @throws Problem as above, or if its customer does too much
     */
    String acting(Context ctx) {
        String conversation = conversation(ctx);
        actions.take(conversation);
        return conversation;
    }
}
