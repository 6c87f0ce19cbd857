package com.cgpay.support.console;

import com.cgpay.support.http.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work that keeps processors and memory busy for seconds; customers need them, too. Safe for all threads. */
final class OneAtATime {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Semaphore running = new Semaphore(1);

    /**
     * Does the work.
     *
     * @throws Problem if such work is being done already
     */
    <T> T run(Supplier<T> work) {
        if (!running.tryAcquire()) {
            throw Problem.tooMany(A_MOMENT);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
