package com.cgpay.support.flow;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A short message as {@link Phrases} are compared with it: as a whole and clause by clause, each with and without what
 * people put around it. A long message has none, for who writes more says more than a phrase.
 */
record Clauses(@Nullable Clause whole, List<Clause> parts) {

    private static final int LONGEST = 60;

    private static final Clauses NONE = new Clauses(null, List.of());

    /** Whoever writes Chinese also sets off clauses by spaces; a point in a number ends nothing. */
    static final Pattern BREAK = Pattern.compile("[,，。;；!！?？、\\n]+|[.](?!\\d)|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    static Clauses of(String folded) {
        return folded.length() > LONGEST
                ? NONE
                : new Clauses(
                        Clause.of(folded),
                        BREAK.splitAsStream(folded)
                                .filter(clause -> !clause.isBlank())
                                .map(Clause::of)
                                .toList());
    }

    /** Whether the whole message says it, once or in several clauses. */
    boolean say(Predicate<String> phrase) {
        return isWhole(phrase) || isEach(phrase);
    }

    private boolean isWhole(Predicate<String> phrase) {
        return whole != null && whole.says(phrase);
    }

    /** A loop, since every message is held against a dozen phrases. */
    private boolean isEach(Predicate<String> phrase) {
        for (Clause part : parts) {
            if (!part.says(phrase)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    /** Whether every clause has something in it. */
    boolean allHave(Predicate<String> something) {
        return !parts.isEmpty() && parts.stream().map(Clause::text).allMatch(something);
    }

    /** Whether the message says it, or one of its clauses does. */
    boolean haveOneThatSays(Predicate<String> phrase) {
        return isWhole(phrase) || parts.stream().anyMatch(part -> part.says(phrase));
    }

    /** Whether the message says it, or its first clause does. */
    boolean beginWith(Predicate<String> phrase) {
        return isWhole(phrase) || (!parts.isEmpty() && parts.getFirst().says(phrase));
    }

    /** A text, and the same without courtesies and punctuation around it. */
    private record Clause(String text, String bare) {

        static Clause of(String text) {
            return new Clause(text, Courtesies.without(text));
        }

        boolean says(Predicate<String> phrase) {
            return phrase.test(text) || (!bare.equals(text) && phrase.test(bare));
        }
    }
}
