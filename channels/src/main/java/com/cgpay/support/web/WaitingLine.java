package com.cgpay.support.web;

import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.training.ServiceHours;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where customers stand in the queue for a person. Safe for all threads.
 *
 * @param hours when people answer; empty where they always do
 * @param clock in the brand's time zone
 */
public record WaitingLine(Handoffs handoffs, Optional<ServiceHours> hours, Clock clock) implements CustomerEvent.Line {

    @Override
    public @Nullable Integer position(String handoff) {
        return opens() != null
                ? null
                : handoffs.find(handoff)
                        .filter(found -> found.state() == Handoff.State.WAITING)
                        .map(_ -> handoffs.position(handoff))
                        .orElse(null);
    }

    @Override
    public @Nullable String opens() {
        return hours.flatMap(service -> service.opensAfter(ZonedDateTime.now(clock)))
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .orElse(null);
    }
}
