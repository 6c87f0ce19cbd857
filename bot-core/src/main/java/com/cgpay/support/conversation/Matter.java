package com.cgpay.support.conversation;

import com.cgpay.support.intents.RankedIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a customer asked and what was made of it. Immutable.
 *
 * @param question the customer's words; the title of an article that was chosen instead
 * @param intents the likeliest ones
 * @param articles the ids of those that were given, oldest first
 * @param said all that the customer has said about it, in a flow too, the newest last
 * @param guided whether a flow was gone through for it
 * @param at when it was replied to
 */
public record Matter(
        String question,
        List<RankedIntent> intents,
        List<String> articles,
        List<String> said,
        boolean guided,
        Instant at) {

    /** Who writes longer after a question was answered speaks of something else. */
    private static final Duration SAME_STORY = Duration.ofHours(1);

    /** Who says more than this has told a flow what it asks for. */
    private static final int SAID_KEPT = 6;

    /** Nothing was asked. */
    public static final Matter NONE = new Matter("", List.of(), List.of(), List.of(), false, Instant.EPOCH);

    public Matter {
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
     * The matter after a reply: what was asked, and an article that was given or chosen belongs to it.
     *
     * @param asked what was replied to; empty where nobody waited for a reply of the bot
     */
    Matter after(Optional<String> asked, Reply reply, Trace trace, Instant now) {
        Matter next = asked.filter(_ -> isSetBy(reply, trace))
                .map(words -> on(words, trace, now))
                .orElse(this);
        if (reply.article() == null || reply.choices().isEmpty()) {
            return next;
        }
        boolean chosen = trace.intents().isEmpty();
        return (chosen ? next.chosen(reply.article().title(), now) : next)
                .given(reply.article().id());
    }

    /** Calling for a person is no matter, nor is small talk, which is answered with nothing to tap. */
    private static boolean isSetBy(Reply reply, Trace trace) {
        boolean smallTalk = reply.kind() == Reply.Kind.ANSWER && reply.choices().isEmpty();
        return !trace.intents().isEmpty() && reply.kind() != Reply.Kind.HANDOFF && !smallTalk;
    }

    /** What was read together with the question before goes on with it. */
    private Matter on(String words, Trace trace, Instant now) {
        return trace.question() == null
                ? new Matter(words, trace.intents(), List.of(), List.of(words), false, now)
                : new Matter(words, trace.intents(), articles, plus(words), guided, now);
    }

    /** Who chooses an article has said its title, besides what was said before. */
    private Matter chosen(String title, Instant now) {
        return new Matter(title, intents, List.of(), plus(title), guided, now);
    }

    /** The matter after more words about it, as a flow hears them. */
    Matter saying(String words) {
        return words.isEmpty() ? this : new Matter(question, intents, articles, plus(words), guided, at);
    }

    /** The matter after a flow that was gone through for it. */
    Matter guidedThrough() {
        return new Matter(question, intents, articles, said, true, at);
    }

    private List<String> plus(String words) {
        List<String> more = new ArrayList<>(said);
        more.add(words);
        return more;
    }

    private Matter given(String id) {
        List<String> given = new ArrayList<>(articles);
        given.remove(id);
        given.add(id);
        return new Matter(question, intents, given, said, guided, at);
    }
}
