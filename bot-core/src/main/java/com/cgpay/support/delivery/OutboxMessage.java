package com.cgpay.support.delivery;

import com.cgpay.support.conversation.Event;

/**
 * Something that has to reach a customer on a messenger.
 *
 * @param key the conversation's name on its channel, such as a chat id
 * @param attempt counts from 1
 */
public record OutboxMessage(
        String conversation, int seq, String channel, String account, String key, Event event, int attempt) {

    /** Stays the same over all attempts, so that receivers can tell a repetition. */
    public String id() {
        return conversation + "." + seq;
    }
}
