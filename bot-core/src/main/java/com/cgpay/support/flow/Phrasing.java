package com.cgpay.support.flow;

import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.intents.FollowUps;
import com.cgpay.support.language.Folding;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words as phrases are compared with them. Many customers write the same, and every message is held against dozens of
 * phrases, so what was found out is remembered. Safe for all threads.
 */
final class Phrasing {

    /** Of those that were asked for last or most often; each takes about two kilobytes. */
    private static final int KEPT = 1_000;

    /** In characters; a longer text is hardly written twice. */
    private static final int LONGEST = 200;

    private static final LoadingCache<String, Phrasing> KNOWN =
            Caffeine.newBuilder().maximumSize(KEPT).build(Phrasing::new);

    private final String folded;
    private final Clauses clauses;
    private final boolean asksOn;
    private final Map<Phrase, Boolean> saying = new ConcurrentHashMap<>();
    private final Map<Phrase, Boolean> containing = new ConcurrentHashMap<>();

    private Phrasing(String text) {
        this.folded = Folding.fold(text);
        this.clauses = Clauses.of(folded);
        this.asksOn = FollowUps.isOne(folded);
    }

    static Phrasing of(String text) {
        return text.length() <= LONGEST ? KNOWN.get(text) : new Phrasing(text);
    }

    String folded() {
        return folded;
    }

    Clauses clauses() {
        return clauses;
    }

    /** Whether it asks on about what was said before, and nothing by itself. */
    boolean asksOn() {
        return asksOn;
    }

    /** Whether it says this and nothing else, courtesies apart. */
    boolean says(Phrase phrase) {
        return saying.computeIfAbsent(phrase, asked -> Phrases.is(asked, clauses));
    }

    /** Whether it says this somewhere. */
    boolean contains(Phrase phrase) {
        return containing.computeIfAbsent(phrase, asked -> Phrases.has(asked, folded));
    }
}
