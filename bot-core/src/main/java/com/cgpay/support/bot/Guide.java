package com.cgpay.support.bot;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Identity;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.FlowWording;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Lookups;
import com.cgpay.support.flow.Move;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.flow.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * From a flow's move to events: asks the company's systems what the flow wants to know, and words the rest. Safe for
 * all threads.
 */
public final class Guide {

    private final FlowEngine engine;
    private final Lookups lookups;
    private final BiFunction<String, Language, Optional<Article>> articles;
    private final FlowWording wording;

    /**
     * A guide.
     *
     * @param articles finds published articles by id and language
     */
    public Guide(
            FlowEngine engine,
            Lookups lookups,
            BiFunction<String, Language, Optional<Article>> articles,
            FlowWording wording) {
        this.engine = engine;
        this.lookups = lookups;
        this.articles = articles;
        this.wording = wording;
    }

    /** Guides alike, with other articles. */
    Guide with(BiFunction<String, Language, Optional<Article>> other) {
        return new Guide(engine, lookups, other, wording);
    }

    /** Ends the flows that do not wait for the customer any more, so that nobody takes them for what is asked now. */
    List<Event> forgotten(Conversation conversation, Instant now) {
        return engine.forgotten(conversation, now).stream()
                .<Event>map(flow -> new Event.FlowEnded(flow, List.of(), Event.FlowEnd.FORGOTTEN))
                .toList();
    }

    /** Whether what a move leads to has to wait for the company's systems. */
    boolean waits(Conversation conversation, Move move, Instant now) {
        return move.next() instanceof Move.LooksUp
                && identity(conversation, now).isPresent();
    }

    /** The events that a move leads to; waits for the company's systems. */
    List<Event> events(
            Conversation conversation, Move decided, DisplayLanguage display, @Nullable Trace trace, Instant now) {
        List<Event> events = new ArrayList<>();
        Move move = decided;
        while (move.next() instanceof Move.LooksUp wanted) {
            Lookups.Result result = find(conversation, wanted, now);
            events.add(new Event.LookedUp(wanted.step().source(), result.outcome()));
            move = engine.resume(move, wanted.step(), result);
        }
        String receipt = move.next() instanceof Move.HandsOver ? Ids.receipt() : "";
        wording.replies(
                        move,
                        id -> articles.apply(id, display.language()).map(article -> article.on(conversation.channel())),
                        receipt,
                        display,
                        now)
                .forEach(reply -> events.add(new Event.BotSaid(reply, trace)));
        move.ended().forEach(ended -> events.add(new Event.FlowEnded(ended.flow(), ended.path(), ended.how())));
        switch (move.next()) {
            case Move.Waits _, Move.LooksUp _ ->
                events.add(new Event.FlowMoved(move.state().reading(display), move.path()));
            case Move.HandsOver over -> {
                events.add(new Event.FlowEnded(move.state().flow(), move.path(), Event.FlowEnd.HUMAN));
                events.add(request(conversation, move, over, receipt, display, trace, now));
            }
            case Move.Nothing _ -> {}
        }
        return events;
    }

    private static Optional<Identity> identity(Conversation conversation, Instant now) {
        return Optional.ofNullable(conversation.identity()).filter(identity -> identity.isValid(now));
    }

    private Lookups.Result find(Conversation conversation, Move.LooksUp wanted, Instant now) {
        Source source = Source.of(wanted.step().source()).orElseThrow();
        return identity(conversation, now)
                .map(identity -> lookups.find(identity.customer(), source, wanted.criteria()))
                .orElseGet(Lookups.Result.Unidentified::new);
    }

    private Event request(
            Conversation conversation,
            Move move,
            Move.HandsOver over,
            String receipt,
            DisplayLanguage display,
            @Nullable Trace trace,
            Instant now) {
        boolean begunNow = conversation.flow() == null;
        Summary summary = new Backstory(conversation, now)
                .summary(
                        begunNow
                                ? conversation.question(trace)
                                : conversation.matter().question(),
                        begunNow && trace != null
                                ? trace.intents()
                                : conversation.matter().intents(),
                        facts(conversation, move.state(), display, now));
        return new Event.HandoffRequested(
                Ids.next(now), receipt, over.reason(), over.priority(), over.queue(), summary);
    }

    /** What the customer has told, for the agent. */
    List<Summary.Fact> facts(Conversation conversation, Instant now) {
        return facts(conversation, conversation.flow(), conversation.reads(), now);
    }

    /** What the customer has told a flow; where that is nothing, what the last person who was called knew. */
    private List<Summary.Fact> facts(
            Conversation conversation, @Nullable RunningFlow flow, DisplayLanguage display, Instant now) {
        List<Summary.Fact> facts = flow == null ? List.of() : wording.facts(flow, display);
        return facts.isEmpty() ? conversation.context().told().lately(now) : facts;
    }
}
