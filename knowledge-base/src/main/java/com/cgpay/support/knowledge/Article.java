package com.cgpay.support.knowledge;

import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One revision of an approved answer in one language.
 *
 * @param id the same in every language
 * @param revision counts from 1 for each id and language
 * @param questions how customers ask for it, title not included
 * @param body Markdown with {@code {{brand}}} placeholders
 * @param author who wrote this revision
 */
public record Article(
        String id,
        Language language,
        int revision,
        String title,
        String group,
        String intent,
        LocalDate review,
        List<String> questions,
        String body,
        String author,
        Instant createdAt) {

    public Article {
        questions = List.copyOf(questions);
    }

    /** Its questions as they are compared; the title is one like any other. */
    Stream<String> asked() {
        return Stream.concat(Stream.of(title), questions.stream())
                .map(Folding::fold)
                .filter(question -> !question.isEmpty())
                .distinct();
    }
}
