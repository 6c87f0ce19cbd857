package com.cgpay.support.knowledge;

import com.cgpay.support.training.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an editor hands in as the next revision.
 *
 * @param basedOn the revision the editor started from, 0 for a new article
 */
public record ArticleDraft(
        String id,
        Language language,
        int basedOn,
        String title,
        String group,
        String intent,
        LocalDate review,
        List<String> questions,
        String body) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_QUESTION = 300;
    private static final int MOST_QUESTIONS = 200;
    private static final int LONGEST_BODY = 8_000;

    /**
     * Checks what was handed in.
     *
     * @throws InvalidArticle with a sentence for the editor
     */
    public ArticleDraft {
        questions = questions.stream()
                .map(String::strip)
                .filter(question -> !question.isEmpty())
                .distinct()
                .toList();
        title = title.strip();
        require(ID.matcher(id).matches() && id.length() <= 60, "The id is made of small letters, digits and hyphens.");
        require(!title.isEmpty() && title.length() <= LONGEST_TITLE, "The title has 1 to 120 characters.");
        require(!body.isBlank() && body.length() <= LONGEST_BODY, "The answer has 1 to 8,000 characters.");
        require(questions.size() <= MOST_QUESTIONS, "An article has at most 200 questions.");
        require(
                questions.stream().allMatch(question -> question.length() <= LONGEST_QUESTION),
                "A question has at most 300 characters.");
        require(!group.isBlank() && !intent.isBlank(), "Group and intent are needed.");
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new InvalidArticle(sentence);
        }
    }
}
