package com.cgpay.support.conversation;

import java.util.Optional;

/** Whose turn it is to answer the customer. */
public sealed interface Owner {

    /** The handoff that is open; empty where none is. */
    default Optional<String> handoff() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.handoffId);
            case Human human -> Optional.of(human.handoffId);
            case Bot _, Resolved _, Ended _ -> Optional.empty();
        };
    }

    /** The bot answers. */
    record Bot() implements Owner {}

    /**
     * A person was asked for and has not come yet; the bot still answers what it knows for sure.
     *
     * @param noted whether the bot has said anything since, so that the customer knows it is not lost
     */
    record Waiting(String handoffId, String receipt, boolean noted) implements Owner {

        public Waiting(String handoffId, String receipt) {
            this(handoffId, receipt, false);
        }
    }

    /** A person answers; the bot is silent. */
    record Human(String handoffId, String receipt, Event.Agent agent) implements Owner {}

    /**
     * Nobody, since a person has resolved it; the customer's next message opens the conversation again.
     *
     * @param last who may still take that back
     */
    record Resolved(Human last) implements Owner {}

    /** Nobody, since the customer has ended it; the next message opens the conversation again. */
    record Ended() implements Owner {}
}
