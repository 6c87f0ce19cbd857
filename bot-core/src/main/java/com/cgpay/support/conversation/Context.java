package com.cgpay.support.conversation;

import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.conversation.Summary.Fact;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the next decision has to know of what was said before, and no more, so that it stays small however long the
 * conversation grows. Immutable.
 *
 * @param misunderstood how many times in a row the bot did not know what was meant
 * @param topic what the customer asked last, as far as it was understood
 * @param shown titles of the last articles that were given, oldest first
 * @param offered the buttons beneath the last reply
 * @param flow the flow that guides the customer; null while none does
 * @param identity who the customer has proved to be; null for a stranger
 * @param told what the customer had told when a person was called for
 */
public record Context(
        int misunderstood,
        Topic topic,
        List<String> shown,
        List<QuickReply> offered,
        @Nullable RunningFlow flow,
        @Nullable Identity identity,
        Told told) {

    private static final int SHOWN_KEPT = 5;

    /** Who writes longer after a question was answered speaks of something else. */
    private static final Duration SAME_STORY = Duration.ofHours(1);

    /** Who calls for a person later than this has another case. */
    private static final Duration SAME_CASE = Duration.ofDays(7);

    /** Nothing was said before. */
    public static final Context NONE =
            new Context(0, Topic.NONE, List.of(), List.of(), null, null, new Told(List.of(), Instant.EPOCH));

    public Context {
        shown = List.copyOf(shown);
        offered = List.copyOf(offered);
    }

    /**
     * A question of the customer and what was made of it.
     *
     * @param question the customer's words; the title of an article that was chosen instead
     * @param intents the likeliest ones
     * @param articles the ids of those that were given, oldest first
     * @param said all that the customer has said about it, in a flow too, the newest last
     * @param guided whether a flow was gone through for it
     * @param at when it was replied to
     */
    public record Topic(
            String question,
            List<RankedIntent> intents,
            List<String> articles,
            List<String> said,
            boolean guided,
            Instant at) {

        /** Who says more than this has told a flow what it asks for. */
        private static final int SAID_KEPT = 6;

        /** Nothing was asked. */
        public static final Topic NONE = new Topic("", List.of(), List.of(), List.of(), false, Instant.EPOCH);

        public Topic {
            intents = List.copyOf(intents);
            articles = List.copyOf(articles);
            said = List.copyOf(said.subList(Math.max(0, said.size() - SAID_KEPT), said.size()));
        }

        /** Whether something was asked, and so lately that it may still be spoken of. */
        public boolean isFresh(Instant now) {
            return !question.isEmpty() && at.plus(SAME_STORY).isAfter(now);
        }

        /** The id of the article that was given last; empty if none was. */
        public Optional<String> lastArticle() {
            return articles.isEmpty() ? Optional.empty() : Optional.of(articles.getLast());
        }

        /**
         * The topic after a reply: what was asked, and an article that was given or chosen belongs to it.
         *
         * @param asked what was replied to; empty where nobody waited for a reply of the bot
         */
        Topic after(Optional<String> asked, Reply reply, Trace trace, Instant now) {
            Topic next = asked.filter(_ -> isSetBy(reply, trace))
                    .map(words -> on(words, trace, now))
                    .orElse(this);
            if (reply.article() == null || reply.choices().isEmpty()) {
                return next;
            }
            boolean chosen = trace.intents().isEmpty();
            return (chosen ? next.chosen(reply.article().title(), now) : next)
                    .given(reply.article().id());
        }

        /** Calling for a person is no topic, nor is small talk, which is answered with nothing to tap. */
        private static boolean isSetBy(Reply reply, Trace trace) {
            boolean smallTalk =
                    reply.kind() == Reply.Kind.ANSWER && reply.choices().isEmpty();
            return !trace.intents().isEmpty() && reply.kind() != Reply.Kind.HANDOFF && !smallTalk;
        }

        /** What was read together with the question before goes on with it. */
        private Topic on(String words, Trace trace, Instant now) {
            return trace.question() == null
                    ? new Topic(words, trace.intents(), List.of(), List.of(words), false, now)
                    : new Topic(words, trace.intents(), articles, plus(words), guided, now);
        }

        /** Who chooses an article has said its title, besides what was said before. */
        private Topic chosen(String title, Instant now) {
            return new Topic(title, intents, List.of(), plus(title), guided, now);
        }

        /** The topic after more words about it, as a flow hears them. */
        Topic saying(String words) {
            return words.isEmpty() ? this : new Topic(question, intents, articles, plus(words), guided, at);
        }

        /** The topic after a flow that was gone through for it. */
        Topic guidedThrough() {
            return new Topic(question, intents, articles, said, true, at);
        }

        private List<String> plus(String words) {
            List<String> more = new ArrayList<>(said);
            more.add(words);
            return more;
        }

        private Topic given(String id) {
            List<String> given = new ArrayList<>(articles);
            given.remove(id);
            given.add(id);
            return new Topic(question, intents, given, said, guided, at);
        }
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

    Context about(Topic understood) {
        return new Context(misunderstood, understood, shown, offered, flow, identity, told);
    }

    /** What was spoken of before matters no more. */
    Context forgettingTopic() {
        return new Context(misunderstood, Topic.NONE, shown, List.of(), flow, identity, told);
    }

    Context guidedBy(@Nullable RunningFlow moved) {
        return new Context(misunderstood, topic, shown, offered, moved, identity, told);
    }

    Context identifiedAs(Identity proved) {
        return new Context(misunderstood, topic, shown, offered, flow, proved, told);
    }

    /** A person is called for; one who is told nothing new knows what was told before, which gets no newer by that. */
    Context telling(Summary summary, Instant at) {
        List<Fact> facts = Objects.requireNonNullElse(summary.facts(), List.of());
        Told next = facts.isEmpty() || facts.equals(told.facts()) ? told : new Told(facts, at);
        return new Context(misunderstood, topic, shown, offered, flow, identity, next);
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
        return new Context(puzzled, topic, titles.subList(from, titles.size()), reply.choices(), flow, identity, told);
    }
}
