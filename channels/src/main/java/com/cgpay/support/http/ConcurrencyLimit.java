package com.cgpay.support.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How much of one kind may be open at once for each name; counted in memory, on each node alone. Safe for all threads. */
public final class ConcurrencyLimit {

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    public ConcurrencyLimit(int most) {
        this.most = most;
    }

    /**
     * Counts one more; empty if there are as many as may be.
     *
     * @return to be run once it is closed; running it again changes nothing
     */
    public Optional<Runnable> tryAcquire(String name) {
        if (open.merge(name, 1, Integer::sum) > most) {
            release(name);
            return Optional.empty();
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (held.compareAndSet(true, false)) {
                release(name);
            }
        });
    }

    private void release(String name) {
        open.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
    }
}
