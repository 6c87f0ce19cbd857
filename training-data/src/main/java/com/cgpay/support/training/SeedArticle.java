package com.cgpay.support.training;

import java.time.LocalDate;
import java.util.List;

/**
 * An approved answer as it stands in a file: it seeds an empty database.
 *
 * @param id the same in every language
 * @param group the part of the service it belongs to, such as {@code payments}
 * @param intent the intent whose customers it answers
 * @param review the day on which somebody must look at it again
 * @param questions how customers ask for it, title not included
 * @param body Markdown with {@code {{brand}}} placeholders
 */
public record SeedArticle(
        String id,
        Language language,
        String title,
        String group,
        String intent,
        LocalDate review,
        List<String> questions,
        String body) {

    public SeedArticle {
        questions = List.copyOf(questions);
    }
}
