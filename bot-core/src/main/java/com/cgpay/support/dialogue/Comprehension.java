package com.cgpay.support.dialogue;

import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.signals.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question understood, with the articles found for it: all that a decision needs besides the conversation.
 *
 * @param knowledge counts publications; names the knowledge that was searched
 * @param wishes the same of each wish by itself, where there are several
 */
public record Comprehension(
        Understanding understanding, List<ArticleMatch> matches, long knowledge, List<Comprehension> wishes) {

    public Comprehension {
        matches = List.copyOf(matches);
        wishes = List.copyOf(wishes);
    }

    /** The same of a text with these wishes. */
    public Comprehension wishing(List<Comprehension> each) {
        return new Comprehension(understanding, matches, knowledge, each);
    }

    /** The same of words that ask for no article. */
    public Comprehension withoutMatches() {
        return new Comprehension(understanding, List.of(), knowledge, List.of());
    }

    /** The same with other signals. */
    public Comprehension showing(Set<Signal> signals) {
        return new Comprehension(understanding.showing(signals), matches, knowledge, wishes);
    }

    /** Whether an article asks just this. */
    public boolean isAskedWordForWord() {
        return likeliest().filter(match -> match.evidence().wordForWord()).isPresent();
    }

    /** The article that would be answered, if any. */
    public Optional<ArticleMatch> likeliest() {
        return matches.stream().findFirst();
    }
}
