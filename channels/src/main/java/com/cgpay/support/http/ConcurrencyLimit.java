package com.cgpay.support.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much of one kind may be open at once for each name; counted in memory, on each node alone. Safe for all threads. */
public final class ConcurrencyLimit {

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    public ConcurrencyLimit(int most) {
        this.most = most;
    }

    /** Counts one more, which has to be released once it is closed; false if there are as many as may be. */
    public boolean tryAcquire(String name) {
        if (open.merge(name, 1, Integer::sum) <= most) {
            return true;
        }
        release(name);
        return false;
    }

    /** Counts one less. */
    public void release(String name) {
        open.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
    }
}
