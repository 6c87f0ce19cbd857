package com.cgpay.support.conversation;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases conversations some time after their last event. Those in which a person is awaited or at work stay. Several
 * nodes may do so at once.
 */
public final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Duration EVERY = Duration.ofHours(1);

    /** In one transaction, so that customers never wait for long. */
    private static final int TOGETHER = 100;

    /** The last thing happened before, and nobody is awaited or at work. */
    private static final String QUIET =
            "(SELECT at FROM events WHERE conversation_id = conversations.id ORDER BY seq DESC LIMIT 1) < :before"
                    + " AND NOT EXISTS (SELECT 1 FROM handoffs WHERE conversation_id = conversations.id"
                    + " AND state IN ('WAITING', 'CLAIMED'))";

    private final Database database;
    private final Erasure erasure;
    private final InstantSource clock;
    private final Duration kept;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    /** @param kept how long a conversation stays after its last event */
    public Retention(Database database, Erasure erasure, InstantSource clock, Duration kept) {
        this.database = database;
        this.erasure = erasure;
        this.clock = clock;
        this.kept = kept;
    }

    /** Erases now, and from then on every hour. */
    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::tryErase, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryErase() {
        try {
            int erased = erase();
            if (erased > 0) {
                LOG.info(
                        "{} conversations were erased, in which nothing had happened for {} days.",
                        erased,
                        kept.toDays());
            }
        } catch (RuntimeException e) {
            LOG.error("Old conversations could not be erased; trying again in an hour.", e);
        }
    }

    /** Erases what is old, and tells how many conversations that were. */
    public int erase() {
        long before = clock.instant().minus(kept).toEpochMilli();
        int erased = 0;
        List<String> old;
        do {
            old = old(before);
            List<String> batch = old;
            erased += database.write(tx -> erase(tx, batch, before));
        } while (old.size() == TOGETHER && !timer.isShutdown());
        return erased;
    }

    /** Read beside the writer, for whom looking through many conversations would take too long. */
    private List<String> old(long before) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT id FROM conversations WHERE started_at < :before AND " + QUIET
                        + " ORDER BY id LIMIT :most")
                .bind("before", before)
                .bind("most", TOGETHER)
                .mapTo(String.class)
                .list());
    }

    private int erase(Transaction tx, List<String> old, long before) {
        List<String> erased = old.stream()
                .filter(id -> erasure.hold(tx, id) && isStillOld(tx, id, before))
                .toList();
        erased.forEach(id -> erasure.erase(tx, id));
        return erased.size();
    }

    private static boolean isStillOld(Transaction tx, String id, long before) {
        return tx.handle()
                .createQuery("SELECT id FROM conversations WHERE id = :id AND " + QUIET)
                .bind("id", id)
                .bind("before", before)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    @Override
    public void close() {
        timer.close();
    }
}
