package com.cgpay.support.training;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes in an article, in one language.
 *
 * @param group the part of the service it belongs to, such as {@code payments}
 * @param intent the intent whose customers it answers
 * @param review the day on which somebody must look at it again
 * @param questions how customers ask for it, title not included
 * @param unlike questions that sound alike and are answered elsewhere
 * @param related ids of articles that customers often need next
 * @param from the first day on which customers get it; from the beginning if null
 * @param until the first day on which they do not any more; never if null
 * @param variants another body for a channel, such as {@code telegram}
 * @param body Markdown with {@code {{brand}}} placeholders
 */
public record ArticleContent(
        String title,
        String group,
        String intent,
        LocalDate review,
        List<String> questions,
        List<String> unlike,
        List<String> related,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Map<String, String> variants,
        String body) {

    public ArticleContent {
        title = title.strip();
        body = body.strip();
        questions = List.copyOf(questions);
        unlike = List.copyOf(unlike);
        related = List.copyOf(related);
        variants = Collections.unmodifiableMap(new TreeMap<>(variants));
    }

    /** An article that always holds, and everywhere the same. */
    public static ArticleContent of(
            String title, String group, String intent, LocalDate review, List<String> questions, String body) {
        return new ArticleContent(
                title, group, intent, review, questions, List.of(), List.of(), null, null, Map.of(), body);
    }

    /** Whether customers get it on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The body as a channel shows it. */
    public String bodyOn(String channel) {
        return variants.getOrDefault(channel, body);
    }

    /** The same with another body. */
    public ArticleContent withBody(String other) {
        return new ArticleContent(
                title, group, intent, review, questions, unlike, related, from, until, variants, other);
    }
}
