package com.cgpay.support.cli;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.dialogue.Guidance;
import com.cgpay.support.dialogue.Wish;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Said;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.TrainingData;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Times what a flow decides on a message: the fold of a conversation of fifty events, and the decision itself. */
final class BenchDecision {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int EVENTS = 50;
    private static final int ROUNDS = 20_000;

    private final TrainingData data = TrainingData.bundled();
    private final Guidance guidance = new Guidance(new FlowEngine(Flows.of(data)));
    private final ZonedDateTime now =
            Instant.parse("2026-11-25T08:00:00Z").atZone(data.brand().zone());

    /** The mean processor time of one decision, whatever else the machine does, once the running program has settled. */
    Duration measure() {
        List<Recorded> events = conversation();
        round(events);
        long start = THREADS.getCurrentThreadCpuTime();
        round(events);
        return Duration.ofNanos((THREADS.getCurrentThreadCpuTime() - start) / ROUNDS);
    }

    private void round(List<Recorded> events) {
        for (int i = 0; i < ROUNDS; i++) {
            Said said = new Said("昨天下午三点，一共300元", now);
            Conversation conversation = Conversation.empty("c").after(events);
            if (guidance.decide(conversation, said, Wish.UNKNOWN).isEmpty()) {
                throw new IllegalStateException("The flow did not take the message.");
            }
        }
    }

    private List<Recorded> conversation() {
        List<Recorded> events = new ArrayList<>();
        add(events, new Event.Started("web", "", "k", DisplayLanguage.ZH_HANS));
        RunningFlow waiting = RunningFlow.start("debited-not-received", "time", now.toInstant());
        while (events.size() < EVENTS - 2) {
            add(events, new Event.CustomerSaid("m" + events.size(), new Content.Text("为什么要问这个"), Set.of()));
            Reply reply = new Reply(Reply.Kind.ASK, DisplayLanguage.ZH_HANS, "这笔款大约是什么时候付的？", null, List.of());
            add(events, new Event.BotSaid(reply, null));
            add(events, new Event.FlowMoved(waiting, List.of("time")));
        }
        add(events, new Event.CustomerSaid("last", new Content.Text("昨天"), Set.of()));
        return events;
    }

    private void add(List<Recorded> events, Event event) {
        events.add(new Recorded(events.size() + 1, now.toInstant(), event));
    }
}
