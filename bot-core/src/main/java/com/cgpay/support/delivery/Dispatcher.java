package com.cgpay.support.delivery;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what waits in the outbox, at least once and in order within each conversation. It wakes with every append
 * and looks again every second for what has become due. Safe for all threads.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int TOGETHER = 32;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 20;

    /** Fewer pass by themselves; who operates the server should look at more. */
    private static final int TOLD_AFTER = 3;

    private final Database database;
    private final Outbox outbox;
    private final Map<String, Sender> senders;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox").daemon().factory());
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean woken = new AtomicBoolean();

    /**
     * A dispatcher that does nothing before it is started.
     *
     * @param senders by the name of their channel
     */
    public Dispatcher(Database database, Outbox outbox, Map<String, Sender> senders) {
        this.database = database;
        this.outbox = outbox;
        this.senders = Map.copyOf(senders);
    }

    public void start() {
        if (senders.isEmpty()) {
            return;
        }
        database.listen(announcement -> {
            if (announcement.concerns(ConversationLog.TOPIC)) {
                wake();
            }
        });
        var _ = timer.scheduleWithFixedDelay(this::dispatch, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                timer.execute(this::dispatch);
            } catch (RejectedExecutionException closed) {
                // whoever dispatches next finds what waits
            }
        }
    }

    private void dispatch() {
        woken.set(false);
        try {
            List<OutboxMessage> due;
            do {
                due = outbox.take(TOGETHER, LEASE);
                due.forEach(message -> sending.execute(() -> deliver(message)));
            } while (due.size() == TOGETHER);
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; trying again shortly.", e);
        }
    }

    private void deliver(OutboxMessage message) {
        Sender sender = senders.get(message.channel());
        Delivery delivery = sender == null
                ? new Delivery.Dead("The channel " + message.channel() + " is not configured.")
                : attempt(sender, message);
        switch (delivery) {
            case Delivery.Delivered _ -> outbox.delivered(message);
            case Delivery.Dead(String reason) -> dead(message, reason);
            case Delivery.Retry(var _, String reason) when message.attempt() >= MOST_ATTEMPTS -> dead(message, reason);
            case Delivery.Retry(var after, String reason) -> {
                if (message.attempt() == TOLD_AFTER) {
                    LOG.warn(
                            "Message {} on {} is still not delivered; trying on: {}",
                            message.id(),
                            destination(message),
                            reason);
                }
                outbox.retry(message, later(after, backOff(message.attempt())), reason);
            }
        }
        wake();
    }

    private static Delivery attempt(Sender sender, OutboxMessage message) {
        try {
            return sender.send(message);
        } catch (RuntimeException e) {
            LOG.error("The channel {} failed on message {}.", message.channel(), message.id(), e);
            return new Delivery.Retry(Optional.empty(), e.getClass().getSimpleName());
        }
    }

    private void dead(OutboxMessage message, String reason) {
        LOG.warn(
                "Message {} on {} will not be delivered, unless ./bot redeliver is run once the cause is mended: {}",
                message.id(),
                destination(message),
                reason);
        outbox.dead(message, reason);
    }

    private static String destination(OutboxMessage message) {
        return message.channel() + "." + message.account();
    }

    /** A platform may ask for more time than we would take, but not have all attempts used up at once. */
    private static Duration later(Optional<Duration> asked, Duration backOff) {
        return asked.filter(wanted -> wanted.compareTo(backOff) > 0).orElse(backOff);
    }

    /** Between half and all of a bound that doubles with each attempt. */
    private static Duration backOff(int attempt) {
        long bound = Math.min(LONGEST_BACK_OFF.toMillis(), FIRST_BACK_OFF.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
    }

    @Override
    public void close() {
        timer.close(); // first, so that nothing is taken that nobody would send
        sending.close();
    }
}
