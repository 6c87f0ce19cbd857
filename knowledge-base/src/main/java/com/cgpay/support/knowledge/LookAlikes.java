package com.cgpay.support.knowledge;

import com.cgpay.support.knowledge.ranking.Ranked;
import com.cgpay.support.vectors.SentenceVector;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Questions that sound like those of an article and are answered elsewhere; a person wrote them down because the bot
 * took one for the other. Immutable.
 */
record LookAlikes(Map<String, List<SentenceVector>> byArticle) {

    /** Cosines below this say nothing about a question, however far it is from everything else. */
    private static final double LEAST = 0.75;

    /** @param encode the vectors of some folded texts, in their order */
    static LookAlikes of(Collection<Article> articles, Function<List<String>, List<SentenceVector>> encode) {
        List<String> unlike =
                articles.stream().flatMap(Article::unlike).distinct().toList();
        List<SentenceVector> vectors = encode.apply(unlike);
        Map<String, SentenceVector> encoded = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            encoded.put(unlike.get(i), vectors.get(i));
        }
        return new LookAlikes(articles.stream()
                .filter(article -> !article.content().unlike().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Article::id,
                        article -> article.unlike().map(encoded::get).toList())));
    }

    /** Whether what is asked is nearer to one of them than to each of the article's own questions. */
    boolean ruleOut(Ranked ranked, SentenceVector asked) {
        double nearest = Math.max(LEAST, ranked.candidate().cosine());
        return byArticle.getOrDefault(ranked.candidate().article(), List.of()).stream()
                .anyMatch(unlike -> unlike.cosine(asked) > nearest);
    }
}
