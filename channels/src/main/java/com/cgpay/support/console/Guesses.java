package com.cgpay.support.console;

import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Tokens;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes whoever guesses at the password of one account wait, from however many addresses: after a few tries twice as
 * long each time, up to half a minute. Nobody is locked out by strangers: the waiting is short, and an address from
 * which the account was opened has tries of its own. Kept in memory, on each node alone. Safe for all threads.
 */
final class Guesses {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration TRUSTED = Duration.ofDays(30);
    private static final int MOST_KEPT = 100_000;

    private final InstantSource clock;
    private final Cache<String, Tries> tries;
    private final Cache<String, Boolean> trusted;

    Guesses(InstantSource clock) {
        this.clock = clock;
        this.tries = kept(REMEMBERED).build();
        this.trusted = kept(TRUSTED).build();
    }

    private Caffeine<Object, Object> kept(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(time)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /** @param opensAt when the next try may come */
    private record Tries(int count, long opensAt, boolean refused) {

        static Tries next(@Nullable Tries before, long now) {
            if (before == null) {
                return new Tries(1, now, false);
            }
            if (now < before.opensAt) {
                return new Tries(before.count, before.opensAt, true);
            }
            int count = before.count + 1;
            return new Tries(count, now + wait(count).toMillis(), false);
        }

        private static Duration wait(int count) {
            if (count < FREE) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }

    /**
     * Counts a try before its outcome is known, so that many at the same time are many.
     *
     * @throws Problem that says how long to wait, if it comes too early
     */
    void take(String account, String address) {
        long now = clock.millis();
        Tries counted = tries.asMap().compute(key(account, address), (_, before) -> Tries.next(before, now));
        if (counted.refused) {
            throw Problem.tooMany(Duration.ofMillis(counted.opensAt - now));
        }
    }

    /** The password was right: that was no guess. */
    void succeeded(String account, String address) {
        tries.invalidate(key(account, address));
        trusted.put(pair(account, address), true);
    }

    private String key(String account, String address) {
        String pair = pair(account, address);
        return trusted.getIfPresent(pair) == null ? Tokens.hash(account) : pair;
    }

    /** Hashed, since callers may send whatever they like, and as much of it. */
    private static String pair(String account, String address) {
        return Tokens.hash(account) + " " + address;
    }
}
