package com.cgpay.support.audit;

import com.cgpay.support.conversation.Event.Agent;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. It holds no customer's words and no secret.
 *
 * @param who with the name of that moment; null where that is not known
 * @param subject the id of the article, person or conversation that it was done to; empty if there is none
 * @param detail what exactly: a person's name, also with the role, an article's language and revision, a handoff, a number of articles
 */
public record Deed(@Nullable Agent who, Action action, String subject, String detail) {

    /** Something that is done to nobody and nothing in particular. */
    public Deed(Agent who, Action action) {
        this(who, action, "", "");
    }
}
