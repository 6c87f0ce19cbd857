package com.cgpay.support.console;

import com.cgpay.support.conversation.Event;

/**
 * A person who works with the bot.
 *
 * @param account what the person logs in with
 * @param name what customers see
 */
public record Account(String id, String account, String name, Role role) {

    Account as(String otherName, Role otherRole) {
        return new Account(id, account, otherName, otherRole);
    }

    Event.Agent asAgent() {
        return new Event.Agent(id, name);
    }
}
