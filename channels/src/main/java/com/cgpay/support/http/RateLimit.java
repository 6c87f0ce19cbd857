package com.cgpay.support.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A bucket of tokens for each caller: a burst may empty it, and it fills again evenly. Safe for all threads.
 *
 * <p>Buckets live in memory of one node; behind several nodes a caller gets as many times the rate.
 */
public final class RateLimit {

    private static final int CALLERS_KEPT = 100_000;

    private final int burst;
    private final double perMilli;
    private final InstantSource clock;
    private final Cache<String, Bucket> buckets;

    /** A limit of so many calls in a period, all of which may come at once. */
    public RateLimit(int calls, Duration period, InstantSource clock) {
        this.burst = calls;
        this.perMilli = (double) calls / period.toMillis();
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS_KEPT)
                .expireAfterAccess(period)
                .build();
    }

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        private Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filledAt = now;
        }
    }

    /**
     * Takes one token.
     *
     * @throws Problem that says how long to wait, if there is none
     */
    public void take(String caller) {
        long now = clock.millis();
        Bucket bucket = buckets.get(caller, _ -> new Bucket(burst, now));
        synchronized (bucket) {
            long passed = Math.max(0, now - bucket.filledAt); // the clock may be set back
            bucket.tokens = Math.min(burst, bucket.tokens + passed * perMilli);
            bucket.filledAt = now;
            if (bucket.tokens < 1) {
                throw Problem.tooMany(Duration.ofMillis((long) Math.ceil((1 - bucket.tokens) / perMilli)));
            }
            bucket.tokens--;
        }
    }
}
