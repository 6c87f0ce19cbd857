package com.cgpay.support.knowledge;

import com.cgpay.support.training.Language;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is learnt of a change after customers see it: one thread encodes what is found by its words alone, another learns
 * to rank it and what people judged. Safe for all threads.
 */
final class Learning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    private static final Duration BEFORE_RETRY = Duration.ofSeconds(30);

    private final ExecutorService encoder = thread("knowledge-encode");
    private final ExecutorService fitter = thread("knowledge-fit");
    private final Set<Language> unfitted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean judged = new AtomicBoolean();
    private final Runnable changed;

    /** @param changed told after each lesson, since answers may be others from then on */
    Learning(Runnable changed) {
        this.changed = changed;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Until the ranking has learnt from a change, the one from before ranks what there is now. */
    void learn(LanguageShelf shelf) {
        if (encoder.isShutdown()) {
            return;
        }
        encoder.execute(() -> {
            attempt(shelf, () -> shelf.encode((_, _, _) -> goOn()));
            if (unfitted.add(shelf.language()) && !fitter.isShutdown()) {
                fitter.execute(() -> fit(shelf));
            }
        });
    }

    private void fit(LanguageShelf shelf) {
        unfitted.remove(shelf.language());
        attempt(shelf, () -> {
            shelf.fit();
            return true;
        });
    }

    private interface Task {
        boolean changes();
    }

    private void attempt(LanguageShelf shelf, Task lesson) {
        try {
            if (lesson.changes()) {
                changed.run();
            }
        } catch (CancellationException e) {
            // The knowledge base is being closed; the next start learns it.
        } catch (RuntimeException e) {
            LOG.error("The articles could not be learnt; it is tried again in {}.", BEFORE_RETRY, e);
            CompletableFuture.delayedExecutor(BEFORE_RETRY.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> learn(shelf));
        }
    }

    /** Nobody who stops the program waits for it to encode. */
    private void goOn() {
        if (encoder.isShutdown()) {
            throw new CancellationException();
        }
    }

    /** Judgements that come in a burst are taken into account together. */
    void judge(Collection<LanguageShelf> shelves) {
        if (judged.compareAndSet(false, true) && !fitter.isShutdown()) {
            fitter.execute(() -> {
                judged.set(false);
                shelves.forEach(LanguageShelf::judge);
                changed.run();
            });
        }
    }

    /** Completes once all that was asked for before is learnt. */
    CompletableFuture<Void> learnt() {
        return CompletableFuture.runAsync(() -> {}, encoder).thenRunAsync(() -> {}, fitter);
    }

    @Override
    public void close() {
        encoder.shutdownNow();
        fitter.shutdownNow();
        encoder.close();
        fitter.close();
    }
}
