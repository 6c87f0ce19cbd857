package com.cgpay.support.conversation;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import java.util.ArrayList;
import java.util.List;
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

    /** The number of the open handoff that the customer was told; empty where none is open. */
    default String receipt() {
        return "";
    }

    /** A person has come: whatever was before, the bot is silent from now on. */
    default Human claimed(String handoffId, Event.Agent agent) {
        Waiting before = transferred(handoffId);
        return new Human(handoffId, receipt(), agent, before.reason, before.priority);
    }

    /** Whoever has the conversation hands it on to others. */
    default Waiting transferred(String handoffId) {
        return switch (this) {
            case Waiting(var _, String receipt, HandoffReason reason, Priority priority, var _) ->
                new Waiting(handoffId, receipt, reason, priority);
            case Human(var _, String receipt, var _, HandoffReason reason, Priority priority) ->
                new Waiting(handoffId, receipt, reason, priority);
            case Bot _, Resolved _, Ended _ ->
                new Waiting(handoffId, receipt(), HandoffReason.USER_ASKED, Priority.NORMAL);
        };
    }

    /** The bot answers. */
    record Bot() implements Owner {}

    /**
     * A person was asked for and has not come yet; the bot still answers what it knows for sure.
     *
     * @param reason why
     * @param said codes of the rules by which the bot has spoken since, each once, the latest last
     */
    record Waiting(String handoffId, String receipt, HandoffReason reason, Priority priority, List<String> said)
            implements Owner {

        public Waiting {
            said = List.copyOf(said);
        }

        /** Nothing was said yet. */
        public Waiting(String handoffId, String receipt, HandoffReason reason, Priority priority) {
            this(handoffId, receipt, reason, priority, List.of());
        }

        /** The same after the bot has spoken by a rule. */
        public Waiting saying(String rule) {
            List<String> more = new ArrayList<>(said);
            more.remove(rule);
            more.add(rule);
            return new Waiting(handoffId, receipt, reason, priority, more);
        }
    }

    /**
     * A person answers; the bot is silent.
     *
     * @param reason why one was called for
     */
    record Human(String handoffId, String receipt, Event.Agent agent, HandoffReason reason, Priority priority)
            implements Owner {}

    /**
     * Nobody, since a person has resolved it; the customer's next message opens the conversation again.
     *
     * @param last who may still take that back
     */
    record Resolved(Human last) implements Owner {}

    /** Nobody, since the customer has ended it; the next message opens the conversation again. */
    record Ended() implements Owner {}
}
