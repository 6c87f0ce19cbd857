package com.cgpay.support.knowledge;

import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.BudgetDerivation;
import com.cgpay.support.knowledge.budget.Outcome;
import com.cgpay.support.knowledge.ranking.ArticleFinder;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.Query;
import com.cgpay.support.knowledge.ranking.Ranked;
import com.cgpay.support.knowledge.ranking.Ranker;
import com.cgpay.support.knowledge.ranking.RankerFile;
import com.cgpay.support.knowledge.ranking.RankerTrainer;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The published articles of one language, their index, and how they are ranked. Reads are safe for all threads. */
final class LanguageShelf implements AutoCloseable {

    private static final int MOST_MATCHES = 5;

    /** Learning to rank more questions than this takes too long to wait for. */
    private static final int LEARNT_AT_START = 5_000;

    private final Language language;
    private final Understander understander;
    private final Path folder;
    private final LanguageModels models;
    private final IndexedArticles indexed;
    private final Judgements judgements;
    private final Optional<Double> allowed;
    private volatile Contents contents;

    /** @param allowed share of wrong answers among those given; empty where nobody has set one */
    LanguageShelf(
            Language language,
            Understander understander,
            Path folder,
            Judgements judgements,
            Optional<Double> allowed) {
        this(language, understander, folder, judgements, allowed, new LanguageModels(language, understander, folder));
    }

    private LanguageShelf(
            Language language,
            Understander understander,
            Path folder,
            Judgements judgements,
            Optional<Double> allowed,
            LanguageModels models) {
        this.judgements = judgements;
        this.allowed = allowed;
        this.language = language;
        this.understander = understander;
        this.folder = folder;
        this.models = models;
        this.indexed = new IndexedArticles(new QuestionIndex(language), models);
        this.contents = contents(Map.of(), List.of(), Ranker.unfitted(), Optional.empty());
    }

    /** Another shelf with these articles, ranked by what this one has learnt; to look at what they would do. */
    LanguageShelf with(List<Article> articles) {
        Contents now = contents;
        LanguageShelf other = new LanguageShelf(language, understander, folder, judgements, allowed, models);
        IndexedArticles.Change change = IndexedArticles.Change.between(now.published, articles);
        List<Corpus.Question> questions =
                other.indexed.showWithKept(change, now.finder.corpus().questions());
        other.contents = other.contents(byId(articles), questions, now.finder.ranker(), now.budget);
        return other;
    }

    /** What is published, and how it is found; replaced as a whole. */
    private record Contents(
            Map<String, Article> published, ArticleFinder finder, LookAlikes lookAlikes, Optional<Budget> budget) {

        Contents with(Optional<Budget> other) {
            return new Contents(published, finder, lookAlikes, other);
        }
    }

    Language language() {
        return language;
    }

    Map<String, Article> published() {
        return contents.published;
    }

    /**
     * Indexes everything for the first time and learns how to rank it, unless that was kept; false if there is so much
     * to learn from that it is better learnt while the first customers are answered.
     */
    boolean fill(List<Article> articles, KnowledgeBase.Progress progress) {
        List<Corpus.Question> questions = indexed.fill(articles, progress);
        contents = contents(byId(articles), questions, Ranker.unfitted(), Optional.empty());
        Optional<Ranker> kept = RankerFile.read(file(contents.finder.corpus()), language);
        kept.ifPresent(this::adopt);
        if (kept.isPresent() || questions.size() > LEARNT_AT_START) {
            return kept.isPresent();
        }
        progress.stage("learn ranking " + language.code(), 0, 1);
        fit();
        progress.stage("learn ranking " + language.code(), 1, 1);
        return true;
    }

    private Contents contents(
            Map<String, Article> published, List<Corpus.Question> questions, Ranker ranker, Optional<Budget> budget) {
        Map<String, String> intents = published.values().stream()
                .filter(article -> !article.intent().equals(Article.NO_INTENT))
                .collect(Collectors.toMap(Article::id, Article::intent));
        Corpus corpus = new Corpus(language, questions, intents);
        ArticleFinder finder = new ArticleFinder(indexed.index(), corpus, ranker, Optional.empty(), models);
        return new Contents(published, finder, LookAlikes.of(published.values(), models::encode), budget);
    }

    /**
     * Learns how to rank what is published, and keeps it. May take long; answers go on meanwhile. Not for two threads
     * at once.
     */
    void fit() {
        Corpus corpus = contents.finder.corpus();
        Ranker ranker = RankerFile.read(file(corpus), language)
                .orElseGet(() -> RankerTrainer.fit(indexed.index(), corpus, models, models.utterances(corpus)));
        RankerFile.write(file(corpus), ranker);
        adopt(ranker);
    }

    private synchronized void adopt(Ranker ranker) {
        Contents next = contents(contents.published, contents.finder.corpus().questions(), ranker, Optional.empty());
        contents = next.with(budget(next.finder));
    }

    /** Derives the budget anew from what people have judged by now. */
    synchronized void judge() {
        contents = contents.with(budget(contents.finder));
    }

    private Optional<Budget> budget(ArticleFinder finder) {
        return allowed.map(share -> {
            List<Outcome> judged = judgements.of(language).stream()
                    .map(question -> Ranker.outcome(
                            finder.find(models.read(Folding.fold(question.question()))),
                            question.article().isEmpty() ? Set.of() : Set.of(question.article())))
                    .toList();
            return BudgetDerivation.derive(share, judged, finder.ranker().outcomes());
        });
    }

    /** What the allowed share of wrong answers means; empty where nobody has set one. */
    Optional<Budget> budget() {
        return contents.budget;
    }

    private Path file(Corpus corpus) {
        return folder.resolve(
                "ranking-%s-%s-%s.model".formatted(language.code(), understander.fingerprint(), corpus.fingerprint()));
    }

    /** Brings the index to these articles, touching only those that changed; true if any did. */
    synchronized boolean update(List<Article> articles) {
        IndexedArticles.Change change = IndexedArticles.Change.between(contents.published, articles);
        if (change.isEmpty()) {
            return false;
        }
        List<Corpus.Question> before = contents.finder.corpus().questions();
        if (change.isLarge()) {
            indexed.showByWords(change);
            show(articles, change.kept(before));
        }
        show(articles, indexed.show(change, before));
        return true;
    }

    private void show(List<Article> articles, List<Corpus.Question> questions) {
        contents = contents(byId(articles), questions, contents.finder.ranker(), contents.budget);
    }

    private static Map<String, Article> byId(List<Article> articles) {
        return articles.stream().collect(Collectors.toUnmodifiableMap(Article::id, article -> article));
    }

    List<ArticleMatch> find(Understanding understanding) {
        Contents now = contents;
        return ranked(now, understanding).stream()
                .limit(MOST_MATCHES)
                .flatMap(ranked -> match(ranked, now.published, understanding).stream())
                .sorted(Comparator.comparingDouble(ArticleMatch::confidence).reversed())
                .toList();
    }

    /** The same, with what spoke for and against each. */
    List<MatchReasons> explain(Understanding understanding) {
        Contents now = contents;
        List<Ranked> ranked = ranked(now, understanding);
        return IntStream.range(0, Math.min(MOST_MATCHES, ranked.size()))
                .boxed()
                .flatMap(rank -> match(ranked.get(rank), now.published, understanding)
                        .map(match ->
                                new MatchReasons(match, now.finder.ranker().contributions(ranked, rank)))
                        .stream())
                .sorted(Comparator.comparingDouble(
                        (MatchReasons reasons) -> -reasons.match().confidence()))
                .toList();
    }

    private static List<Ranked> ranked(Contents now, Understanding understanding) {
        return now.finder.find(query(understanding)).stream()
                .filter(ranked -> !now.lookAlikes.ruleOut(ranked, understanding.vector()))
                .toList();
    }

    private static Query query(Understanding understanding) {
        return new Query(
                understanding.reading().folded(), understanding.vector(), Optional.of(understanding.classification()));
    }

    private static Optional<ArticleMatch> match(
            Ranked ranked, Map<String, Article> published, Understanding understanding) {
        return Optional.ofNullable(published.get(ranked.candidate().article()))
                .map(article -> new ArticleMatch(
                        article,
                        ranked.candidate().share(),
                        ranked.confidence(),
                        new Evidence(
                                ranked.candidate().question(),
                                ranked.candidate().cosine(),
                                ranked.candidate().wordShare(),
                                ranked.candidate().meaningShare(),
                                understanding.probability(article.intent()))));
    }

    @Override
    public void close() {
        indexed.close();
    }
}
