package com.cgpay.support.console;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.ArticleContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A revision of an article as JSON; its language is the two letters of the path. */
record ArticleView(
        String id,
        String language,
        int revision,
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
        String body,
        String author,
        Instant createdAt) {

    static ArticleView of(Article article) {
        ArticleContent content = article.content();
        return new ArticleView(
                article.id(),
                article.language().code(),
                article.revision(),
                content.title(),
                content.group(),
                content.intent(),
                content.review(),
                content.questions(),
                content.unlike(),
                content.related(),
                content.from(),
                content.until(),
                content.variants(),
                content.body(),
                article.author(),
                article.createdAt());
    }
}
