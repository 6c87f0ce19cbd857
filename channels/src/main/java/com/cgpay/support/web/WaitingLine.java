package com.cgpay.support.web;

import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.training.ServiceHours;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where customers stand in the queue for a person. Safe for all threads.
 *
 * @param hours when people answer; empty where they always do
 * @param clock in the brand's time zone
 */
public record WaitingLine(Handoffs handoffs, Optional<ServiceHours> hours, Clock clock) {

    /** The place of a handoff, 1 for the next; null while it does not wait, or nobody is there to come. */
    @Nullable
    Integer position(String handoff) {
        boolean closed = hours.flatMap(service -> service.opensAfter(ZonedDateTime.now(clock)))
                .isPresent();
        return closed
                ? null
                : handoffs.find(handoff)
                        .filter(found -> found.state() == Handoff.State.WAITING)
                        .map(_ -> handoffs.position(handoff))
                        .orElse(null);
    }
}
