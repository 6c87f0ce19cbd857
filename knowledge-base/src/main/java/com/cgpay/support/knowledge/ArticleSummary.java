package com.cgpay.support.knowledge;

import com.cgpay.support.training.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * An article in a list.
 *
 * @param published the revision customers see, if any
 * @param latest the newest revision
 * @param state of the newest revision
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
        ArticleState state,
        Instant updatedAt) {

    /** Sums up the newest revision of an article. */
    public static ArticleSummary of(Article latest, OptionalInt published, ArticleState state) {
        return new ArticleSummary(
                latest.id(),
                latest.language(),
                latest.title(),
                latest.group(),
                latest.intent(),
                latest.review(),
                published,
                latest.revision(),
                state,
                latest.createdAt());
    }

    /** Whether customers would get something else if the newest revision were published. */
    public boolean hasDraft() {
        return switch (state) {
            case DRAFT, CHANGED, IN_REVIEW -> true;
            case PUBLISHED, RETIRED -> false;
        };
    }
}
