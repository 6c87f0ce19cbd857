package com.cgpay.support.knowledge;

import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.knowledge.ranking.ArticleFinder;
import com.cgpay.support.knowledge.ranking.Query;
import com.cgpay.support.knowledge.ranking.Ranked;
import com.cgpay.support.knowledge.ranking.Ranker;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one language shows to customers, and how it is found. Immutable: a change makes another.
 *
 * @param published the articles by id, in their order
 */
record Snapshot(Map<String, Article> published, ArticleFinder finder, LookAlikes lookAlikes, Optional<Budgets> budget) {

    private static final int MOST_MATCHES = 5;

    Snapshot with(Optional<Budgets> other) {
        return new Snapshot(published, finder, lookAlikes, other);
    }

    /** The same ranked by another, for which no budget is derived yet. */
    Snapshot rankedBy(Ranker ranker) {
        return new Snapshot(published, finder.with(ranker), lookAlikes, Optional.empty());
    }

    /** The group of each article by its id. */
    Map<String, String> groups() {
        return published.values().stream().collect(Collectors.toMap(Article::id, Article::group));
    }

    /** The articles that are found by their words alone so far. */
    Set<String> unencoded() {
        Set<String> unencoded = new HashSet<>(published.keySet());
        finder.corpus().questions().forEach(question -> unencoded.remove(question.article()));
        return unencoded;
    }

    List<ArticleMatch> find(Understanding understanding) {
        return ranked(understanding).stream()
                .limit(MOST_MATCHES)
                .flatMap(ranked -> match(ranked, understanding).stream())
                .sorted(Comparator.comparingDouble(ArticleMatch::confidence).reversed())
                .toList();
    }

    /** The same, with what spoke for and against each. */
    List<MatchReasons> explain(Understanding understanding) {
        List<Ranked> ranked = ranked(understanding);
        return IntStream.range(0, Math.min(MOST_MATCHES, ranked.size()))
                .boxed()
                .flatMap(rank -> match(ranked.get(rank), understanding)
                        .map(match -> new MatchReasons(match, finder.ranker().contributions(ranked, rank)))
                        .stream())
                .sorted(Comparator.comparingDouble(
                        (MatchReasons reasons) -> -reasons.match().confidence()))
                .toList();
    }

    private List<Ranked> ranked(Understanding understanding) {
        Query query = new Query(
                understanding.reading().folded(), understanding.vector(), Optional.of(understanding.classification()));
        return finder.find(query).stream()
                .filter(ranked -> !lookAlikes.ruleOut(ranked, understanding.vector()))
                .toList();
    }

    private Optional<ArticleMatch> match(Ranked ranked, Understanding understanding) {
        return Optional.ofNullable(published.get(ranked.candidate().article()))
                .map(article -> new ArticleMatch(
                        article,
                        ranked.candidate().share(),
                        ranked.confidence(),
                        new Evidence(
                                ranked.candidate().question(),
                                ranked.wordForWord(),
                                ranked.candidate().cosine(),
                                ranked.candidate().wordShare(),
                                ranked.candidate().meaningShare(),
                                understanding.probability(article.intent()))));
    }
}
