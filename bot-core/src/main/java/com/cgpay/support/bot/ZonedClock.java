package com.cgpay.support.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time in the zone of most customers, by which "yesterday" is a day. */
public record ZonedClock(InstantSource source, ZoneId zone) {

    public Instant instant() {
        return source.instant();
    }

    public ZonedDateTime now() {
        return source.instant().atZone(zone);
    }
}
