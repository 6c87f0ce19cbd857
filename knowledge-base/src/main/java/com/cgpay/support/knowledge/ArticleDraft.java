package com.cgpay.support.knowledge;

import com.cgpay.support.language.VisibleText;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an editor hands in as the next revision.
 *
 * @param basedOn the revision the editor started from, 0 for a new article
 */
public record ArticleDraft(String id, Language language, int basedOn, ArticleContent content) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** With a word before it, it still fits a Telegram button's 64 bytes (core.telegram.org/bots/api#inlinekeyboardbutton). */
    public static final int LONGEST_ID = 55;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_QUESTION = 300;
    private static final int MOST_QUESTIONS = 200;
    private static final int LONGEST_BODY = 8_000;
    private static final int MOST_RELATED = 3;

    /**
     * Checks what was handed in.
     *
     * @throws InvalidArticle with a sentence for the editor
     */
    public ArticleDraft {
        content = tidy(content);
        require(
                id.length() <= LONGEST_ID && ID.matcher(id).matches(), // a long one overflows the matcher's stack
                "The id is made of small letters, digits and hyphens, at most 55.");
        require(length(content.title(), LONGEST_TITLE), "The title has 1 to 120 characters.");
        require(length(content.body(), LONGEST_BODY), "The answer has 1 to 8,000 characters.");
        require(
                content.variants().values().stream().allMatch(body -> length(body, LONGEST_BODY)),
                "The answer for a channel has 1 to 8,000 characters.");
        require(
                content.questions().size() <= MOST_QUESTIONS && content.unlike().size() <= MOST_QUESTIONS,
                "An article has at most 200 questions.");
        require(
                Stream.concat(content.questions().stream(), content.unlike().stream())
                        .allMatch(question -> length(question, LONGEST_QUESTION)),
                "A question has at most 300 characters.");
        require(
                content.related().size() <= MOST_RELATED && !content.related().contains(id),
                "An article leads on to at most three others.");
        require(!content.group().isBlank() && !content.intent().isBlank(), "Group and intent are needed.");
        LocalDate from = content.from();
        LocalDate until = content.until();
        require(
                from == null || until == null || from.isBefore(until),
                "An article holds from a day until a later one.");
    }

    private static ArticleContent tidy(ArticleContent content) {
        return new ArticleContent(
                VisibleText.of(content.title()),
                content.group(),
                content.intent(),
                content.review(),
                tidy(content.questions()),
                tidy(content.unlike()),
                tidy(content.related()),
                content.from(),
                content.until(),
                tidy(content.variants()),
                VisibleText.of(content.body()));
    }

    private static List<String> tidy(List<String> texts) {
        return texts.stream()
                .map(text -> VisibleText.of(text).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> tidy(Map<String, String> texts) {
        Map<String, String> tidy = new TreeMap<>(texts);
        tidy.replaceAll((_, text) -> VisibleText.of(text));
        return tidy;
    }

    private static boolean length(String text, int most) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= most;
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new InvalidArticle(sentence);
        }
    }
}
