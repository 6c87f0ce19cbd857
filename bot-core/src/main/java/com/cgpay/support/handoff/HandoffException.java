package com.cgpay.support.handoff;

/** What an agent wants cannot be done, because the handoff stands elsewhere; the message says where. */
public final class HandoffException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean unknown;

    private HandoffException(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    static HandoffException unknown() {
        return new HandoffException("There is no such handoff.", true);
    }

    static HandoffException claimedBy(String agent) {
        return new HandoffException("The conversation is with " + agent + "; nobody else can act on it.", false);
    }

    static HandoffException notClaimed() {
        return new HandoffException("Nobody has claimed the conversation; claim it first.", false);
    }

    static HandoffException closed() {
        return new HandoffException("The handoff is closed.", false);
    }

    /** Whether there is no such handoff at all. */
    public boolean isUnknown() {
        return unknown;
    }
}
