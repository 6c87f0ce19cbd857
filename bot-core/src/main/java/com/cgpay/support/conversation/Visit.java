package com.cgpay.support.conversation;

import java.time.Duration;
import java.time.Instant;

/**
 * What a customer came for the last time, as far as it is counted: messengers know one conversation a customer for
 * years. Immutable.
 *
 * @param last when the customer said something last
 * @param began the place of its first event; 0 where nobody has said anything yet
 * @param served the place at which the customer first got an answer or a person; 0 where there is neither
 * @param handed the place at which a person was first called for; 0 where none was
 */
public record Visit(Instant last, int began, int served, int handed) {

    /** Whoever says nothing for so long and then something comes anew. */
    private static final Duration SILENCE = Duration.ofDays(1);

    /** Nobody has said anything yet. */
    public static final Visit NONE = new Visit(Instant.EPOCH, 0, 0, 0);

    /** @param owner who had the conversation until now: who comes anew to a person is served by that person */
    Visit after(Recorded recorded, Owner owner) {
        int seq = recorded.seq();
        return switch (recorded.event()) {
            case Event.CustomerSaid _ -> {
                Visit saying = saying(seq, recorded.at());
                yield owner.handoff().isPresent() ? saying.handed(seq) : saying;
            }
            case Event.BotSaid said when said.reply().article() != null -> served(seq);
            case Event.FlowEnded ended when ended.how() == Event.FlowEnd.DONE -> served(seq);
            case Event.HandoffRequested _ -> handed(seq);
            default -> this;
        };
    }

    private Visit saying(int seq, Instant at) {
        return last.plus(SILENCE).isAfter(at) ? new Visit(at, began, served, handed) : new Visit(at, seq, 0, 0);
    }

    private Visit served(int seq) {
        return served > 0 ? this : new Visit(last, began, seq, handed);
    }

    private Visit handed(int seq) {
        return handed > 0 ? this : new Visit(last, began, served > 0 ? served : seq, seq);
    }
}
