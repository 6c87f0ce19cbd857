package com.cgpay.support.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of golden conversations: it begins on one and the same afternoon, so that "last month" means the same whenever
 * they are played, then runs, and a story may let hours or days pass. Any thread reads it, one moves it.
 */
final class StoryClock implements InstantSource {

    /** A Wednesday near the end of a month, 16:00 in Beijing, while people are there. */
    private static final Instant AFTERNOON = Instant.parse("2026-11-25T08:00:00Z");

    private final InstantSource running;
    private volatile Duration passed = Duration.ZERO;

    /** A clock that begins now. */
    StoryClock(InstantSource system) {
        Duration ahead = Duration.between(system.instant(), AFTERNOON);
        this.running = () -> system.instant().plus(ahead);
    }

    @Override
    public Instant instant() {
        return running.instant().plus(passed);
    }

    /**
     * Lets time pass.
     *
     * @param time such as {@code 9 hours} or {@code 2 days}
     */
    void pass(String time) {
        passed = passed.plus(parse(time));
    }

    /** Time stands again where it stood before a story let some pass. */
    void reset() {
        passed = Duration.ZERO;
    }

    private static Duration parse(String time) {
        if (!time.matches("\\d{1,3} (hours?|days?)")) {
            throw new IllegalStateException("time passes in hours or days, such as 9 hours.");
        }
        int number = Integer.parseInt(time.substring(0, time.indexOf(' ')));
        return time.contains("day") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
}
