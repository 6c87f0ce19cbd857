package com.cgpay.support.conversation;

/** There is no conversation with this id. */
public final class UnknownConversation extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownConversation() {
        super("There is no such conversation.");
    }
}
