package com.cgpay.support.bot;

import com.cgpay.support.conversation.Content;

/**
 * What a customer sent, as a channel hands it in.
 *
 * @param conversation the conversation it belongs to
 * @param eventId what the platform or client calls this message; the same id again changes nothing. It
 *     has no slash: ids with one belong to agents
 */
public record CustomerMessage(String conversation, String eventId, Content content) {

    public CustomerMessage {
        if (eventId.contains("/")) {
            throw new IllegalArgumentException("A channel let an id with a slash through.");
        }
    }
}
