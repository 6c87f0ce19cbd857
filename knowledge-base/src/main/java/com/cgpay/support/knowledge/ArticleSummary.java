package com.cgpay.support.knowledge;

import com.cgpay.support.training.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * An article in a list.
 *
 * @param published the revision customers see, if any
 * @param latest the newest revision; newer than the published one means there is a draft
 */
public record ArticleSummary(
        String id,
        Language language,
        String title,
        String group,
        String intent,
        LocalDate review,
        OptionalInt published,
        int latest,
        Instant updatedAt) {

    /** Sums up the newest revision of an article. */
    public static ArticleSummary of(Article latest, OptionalInt published) {
        return new ArticleSummary(
                latest.id(),
                latest.language(),
                latest.title(),
                latest.group(),
                latest.intent(),
                latest.review(),
                published,
                latest.revision(),
                latest.createdAt());
    }

    public boolean hasDraft() {
        return published.isEmpty() || published.getAsInt() != latest;
    }
}
