package com.cgpay.support.knowledge;

import com.cgpay.support.language.Folding;
import com.cgpay.support.training.ArticleContent;
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
 * @param author who wrote this revision
 */
public record Article(
        String id, Language language, int revision, ArticleContent content, String author, Instant createdAt) {

    /** The intent of an article that came without one: it speaks neither for nor against it. */
    public static final String NO_INTENT = "unassigned";

    public String title() {
        return content.title();
    }

    public String group() {
        return content.group();
    }

    public String intent() {
        return content.intent();
    }

    public LocalDate review() {
        return content.review();
    }

    public List<String> questions() {
        return content.questions();
    }

    public String body() {
        return content.body();
    }

    /** The article as a channel shows it. */
    public Article on(String channel) {
        String body = content.bodyOn(channel);
        return body.equals(content.body())
                ? this
                : new Article(id, language, revision, content.withBody(body), author, createdAt);
    }

    /** Whether it is about one of the intents that the models were trained on. */
    public boolean hasIntent() {
        return !intent().equals(NO_INTENT);
    }

    /** Its questions as they are compared; the title is one like any other. */
    Stream<String> asked() {
        return folded(Stream.concat(Stream.of(title()), questions().stream()));
    }

    /** The questions that sound alike and are answered elsewhere, as they are compared. */
    Stream<String> unlike() {
        return folded(content.unlike().stream());
    }

    private static Stream<String> folded(Stream<String> questions) {
        return questions
                .map(Folding::fold)
                .filter(question -> !question.isEmpty())
                .distinct();
    }
}
