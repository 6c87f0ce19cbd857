package com.cgpay.support.conversation;

import java.time.Duration;
import java.time.Instant;

/**
 * What a customer came for the last time, as far as it is counted: messengers know one conversation a customer for
 * years. Immutable.
 *
 * @param last when the customer said something last
 * @param messages how much the customer has said in it
 * @param handoffs how often a person was called for in it
 */
public record Visit(Instant last, int messages, int handoffs) {

    /** Whoever says nothing for so long and then something comes anew. */
    private static final Duration SILENCE = Duration.ofDays(1);

    /** Nobody has said anything yet. */
    public static final Visit NONE = new Visit(Instant.EPOCH, 0, 0);

    Visit saying(Instant at) {
        return last.plus(SILENCE).isAfter(at) ? new Visit(at, messages + 1, handoffs) : new Visit(at, 1, 0);
    }

    Visit calling() {
        return new Visit(last, messages, handoffs + 1);
    }
}
