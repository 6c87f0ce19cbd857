package com.cgpay.support.training;

import java.util.List;

/**
 * An approved answer as it stands in a file: it seeds an empty database.
 *
 * @param id the same in every language
 */
public record SeedArticle(String id, Language language, ArticleContent content) {

    public String title() {
        return content.title();
    }

    public String group() {
        return content.group();
    }

    public String intent() {
        return content.intent();
    }

    public List<String> questions() {
        return content.questions();
    }

    public String body() {
        return content.body();
    }
}
