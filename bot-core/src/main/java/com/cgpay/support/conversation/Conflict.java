package com.cgpay.support.conversation;

/** Somebody else appended to the conversation first; read it again and decide again. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    Conflict(String id, int seq) {
        super("The conversation " + id + " has moved on from event " + seq + ".", null, false, false);
    }
}
