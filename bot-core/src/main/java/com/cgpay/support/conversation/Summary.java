package com.cgpay.support.conversation;

import com.cgpay.support.intents.RankedIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a conversation before saying anything: what the bot understood and tried.
 *
 * @param question the customer's last words, redacted
 * @param intents the likeliest intents of them
 * @param shown titles of the articles that were given
 * @param facts what the customer told a flow; summaries of older versions have none
 * @param said what the customer has said about it besides, the newest last; of older versions there is none
 */
public record Summary(
        String question,
        List<RankedIntent> intents,
        List<String> shown,
        @Nullable List<Fact> facts,
        @Nullable List<String> said) {

    /** Who has said more is read in the conversation itself. */
    private static final int SAID_KEPT = 6;

    private static final int LONGEST = 200;

    public Summary {
        intents = List.copyOf(intents);
        shown = List.copyOf(shown);
        facts = facts == null ? List.of() : List.copyOf(facts);
        said = said == null ? List.of() : newest(said);
    }

    private static List<String> newest(List<String> said) {
        return said.subList(Math.max(0, said.size() - SAID_KEPT), said.size()).stream()
                .map(Summary::shortened)
                .toList();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** The summary after the customer has said more. */
    public Summary saying(String words) {
        List<String> more = new ArrayList<>(Objects.requireNonNullElse(said, List.of()));
        more.add(words);
        return new Summary(question, intents, shown, facts, more);
    }

    /** Something that a customer told, in the customer's language. */
    public record Fact(String label, String value) {}
}
