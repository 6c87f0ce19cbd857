package com.cgpay.support.handoff;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a person takes care of, or should.
 *
 * @param receipt the number that the customer can quote
 * @param queue the team it waits for
 * @param lastSaid what the customer has written last, since a person was asked for
 * @param agentId who claimed it; null while it waits
 */
public record Handoff(
        String id,
        String conversation,
        String receipt,
        State state,
        HandoffReason reason,
        Priority priority,
        String queue,
        String channel,
        DisplayLanguage display,
        Summary summary,
        Instant requestedAt,
        @Nullable Said lastSaid,
        @Nullable String agentId,
        @Nullable String agentName,
        @Nullable Instant claimedAt,
        @Nullable Instant closedAt) {

    /** Words of the customer, redacted, and when they came. */
    public record Said(String text, Instant at) {}

    /** Where a handoff stands; the last three are closed, and RESOLVED alone can be taken back. */
    public enum State {
        WAITING,
        CLAIMED,
        RETURNED,
        RESOLVED,
        CANCELLED
    }
}
