package com.cgpay.support.replay;

import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that customers asked and were not answered.
 *
 * @param words redacted, as most customers put it
 * @param others how others put it, the most frequent first
 * @param times how often it was asked
 * @param nearest the article that comes nearest today
 */
public record KnowledgeGap(
        String words,
        DisplayLanguage display,
        List<String> others,
        int times,
        Instant first,
        Instant last,
        Optional<Nearest> nearest) {

    public KnowledgeGap {
        others = List.copyOf(others);
    }

    /** An article that was considered. */
    public record Nearest(String article, double confidence) {}
}
