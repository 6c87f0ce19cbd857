package com.cgpay.support.conversation;

import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.conversation.Summary.Fact;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the next decision has to know of what was said before, and no more, so that it stays small however long the
 * conversation grows. Immutable.
 *
 * @param misunderstood how many times in a row the bot did not know what was meant
 * @param matter what the customer asked last, as far as it was understood
 * @param shown titles of the last articles that were given, oldest first
 * @param offered the buttons beneath the last reply
 * @param flow the flow that guides the customer; null while none does
 * @param identity who the customer has proved to be; null for a stranger
 * @param told what the customer had told when a person was called for
 */
public record Context(
        int misunderstood,
        Matter matter,
        List<String> shown,
        List<QuickReply> offered,
        @Nullable RunningFlow flow,
        @Nullable Identity identity,
        Told told) {

    private static final int SHOWN_KEPT = 5;

    /** Who calls for a person later than this has another case. */
    private static final Duration SAME_CASE = Duration.ofDays(7);

    /** Nothing was said before. */
    public static final Context NONE =
            new Context(0, Matter.NONE, List.of(), List.of(), null, null, new Told(List.of(), Instant.EPOCH));

    public Context {
        shown = List.copyOf(shown);
        offered = List.copyOf(offered);
    }

    /**
     * What a person was told who was called for, so that the next one knows it, too.
     *
     * @param at when the person was called
     */
    public record Told(List<Fact> facts, Instant at) {
        public Told {
            facts = List.copyOf(facts);
        }

        /** The facts, unless they are so old that they belong to another case. */
        public List<Fact> lately(Instant now) {
            return at.plus(SAME_CASE).isAfter(now) ? facts : List.of();
        }
    }

    Context about(Matter understood) {
        return new Context(misunderstood, understood, shown, offered, flow, identity, told);
    }

    /** What was spoken of before matters no more. */
    Context forgettingMatter() {
        return new Context(misunderstood, Matter.NONE, shown, List.of(), flow, identity, told);
    }

    Context guidedBy(@Nullable RunningFlow moved) {
        return new Context(misunderstood, matter, shown, offered, moved, identity, told);
    }

    Context identifiedAs(Identity proved) {
        return new Context(misunderstood, matter, shown, offered, flow, proved, told);
    }

    /** A person is called for; one who is told nothing new knows what was told before, which gets no newer by that. */
    Context telling(Summary summary, Instant at) {
        List<Fact> facts = Objects.requireNonNullElse(summary.facts(), List.of());
        Told next = facts.isEmpty() || facts.equals(told.facts()) ? told : new Told(facts, at);
        return new Context(misunderstood, matter, shown, offered, flow, identity, next);
    }

    Context reading(DisplayLanguage chosen) {
        return flow == null ? this : guidedBy(flow.reading(chosen));
    }

    Context answered(Reply reply) {
        int puzzled = switch (reply.kind()) {
            case REPHRASE -> misunderstood + 1;
            case NOTICE, CLARIFY -> misunderstood;
            case GREETING, ANSWER, ASK, HANDOFF -> 0;
        };
        List<String> titles = new ArrayList<>(shown);
        if (reply.article() != null) {
            titles.remove(reply.article().title());
            titles.add(reply.article().title());
        }
        int from = Math.max(0, titles.size() - SHOWN_KEPT);
        return new Context(puzzled, matter, titles.subList(from, titles.size()), reply.choices(), flow, identity, told);
    }
}
