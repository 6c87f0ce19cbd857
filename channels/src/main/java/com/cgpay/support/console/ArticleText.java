package com.cgpay.support.console;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.ArticleContent;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is written in an article, for leads who look for words in it. */
final class ArticleText {

    private ArticleText() {}

    /** Whether each of the words, between which are spaces, stands somewhere in an article. */
    static Predicate<Article> having(String words) {
        List<String> wanted = Arrays.asList(folded(words).strip().split("\\s+"));
        return article -> {
            String text = folded(of(article));
            return wanted.stream().allMatch(text::contains);
        };
    }

    private static String of(Article article) {
        ArticleContent content = article.content();
        return Stream.of(
                        Stream.of(article.id(), content.title(), content.intent(), content.body()),
                        content.questions().stream(),
                        content.variants().values().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
