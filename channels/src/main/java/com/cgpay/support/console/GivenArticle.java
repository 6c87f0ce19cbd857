package com.cgpay.support.console;

import com.cgpay.support.http.Problem;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an editor sends to be saved as the next revision. */
record GivenArticle(
        @Nullable Integer basedOn,
        @Nullable String title,
        @Nullable String group,
        @Nullable String intent,
        @Nullable LocalDate review,
        @Nullable List<String> questions,
        @Nullable List<String> unlike,
        @Nullable List<String> related,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Map<String, String> variants,
        @Nullable String body) {

    /** @throws Problem if something is missing */
    ArticleDraft draft(String id, Language language) {
        if (basedOn == null
                || title == null
                || group == null
                || intent == null
                || review == null
                || questions == null
                || body == null) {
            throw Problem.badRequest(
                    "The fields basedOn, title, group, intent, review, questions and body are needed.");
        }
        ArticleContent content = new ArticleContent(
                title,
                group,
                intent,
                review,
                questions,
                unlike == null ? List.of() : unlike,
                related == null ? List.of() : related,
                from,
                until,
                variants == null ? Map.of() : variants,
                body);
        return new ArticleDraft(id, language, basedOn, content);
    }
}
