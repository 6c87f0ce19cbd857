package com.cgpay.support.audit;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Projection;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * Records who took care of which conversation. That stands in the events, too, but they can be erased; what agents said
 * and noted is theirs and the customer's, and goes with them.
 */
public final class HandoffDeeds implements Projection {

    private final AuditTrail trail;

    public HandoffDeeds(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void apply(Transaction transaction, Conversation after, List<Recorded> events) {
        for (Recorded recorded : events) {
            deed(after.id(), recorded.event()).ifPresent(deed -> trail.add(transaction, deed));
        }
    }

    private static Optional<Deed> deed(String conversation, Event event) {
        return switch (event) {
            case Event.HandoffClaimed claimed ->
                deed(claimed.agent(), Action.CONVERSATION_CLAIMED, conversation, claimed.handoffId());
            case Event.HandoffTransferred transferred ->
                deed(transferred.agent(), Action.CONVERSATION_TRANSFERRED, conversation, transferred.handoffId());
            case Event.HandoffReturned returned ->
                deed(returned.agent(), Action.CONVERSATION_RETURNED, conversation, returned.handoffId());
            case Event.HandoffResolved resolved ->
                deed(resolved.agent(), Action.CONVERSATION_RESOLVED, conversation, resolved.handoffId());
            case Event.HandoffReopened reopened ->
                deed(reopened.agent(), Action.CONVERSATION_REOPENED, conversation, reopened.handoffId());
            default -> Optional.empty();
        };
    }

    private static Optional<Deed> deed(Event.Agent agent, Action action, String conversation, String handoff) {
        return Optional.of(new Deed(agent, action, conversation, handoff));
    }
}
