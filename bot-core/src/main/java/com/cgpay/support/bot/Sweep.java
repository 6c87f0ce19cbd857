package com.cgpay.support.bot;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Undecided;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Picks up what was accepted and never decided: all of it once at the start, and every few seconds what this or
 * another node has left lying. Two nodes that pick up the same conversation meet in the log, where one wins.
 */
public final class Sweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Undecided undecided;
    private final ConversationLog log;
    private final Bot bot;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweep").daemon().factory());

    public Sweep(Undecided undecided, ConversationLog log, Bot bot) {
        this.undecided = undecided;
        this.log = log;
        this.bot = bot;
    }

    /** Picks up everything now, and then regularly what has waited for some seconds. */
    public void start() {
        pickUp(Duration.ZERO);
        var _ = timer.scheduleWithFixedDelay(
                () -> pickUp(EVERY), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pickUp(Duration age) {
        try {
            List<String> left = undecided.olderThan(age);
            for (String conversation : left) {
                log.forget(conversation); // what is left may be what is not known here
                var _ = bot.decideNext(conversation);
            }
        } catch (RuntimeException e) {
            LOG.error("The undecided conversations could not be read; trying again shortly.", e);
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
