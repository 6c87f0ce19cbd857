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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The published articles of one language, their index, and how they are ranked. Reads are safe for all threads. */
final class LanguageShelf implements AutoCloseable {

    private static final int MOST_MATCHES = 5;

    private final Language language;
    private final Understander understander;
    private final Path folder;
    private final QuestionIndex index;
    private final LanguageModels models;
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
        this.judgements = judgements;
        this.allowed = allowed;
        this.language = language;
        this.understander = understander;
        this.folder = folder;
        this.index = new QuestionIndex(language);
        this.models = new LanguageModels(language, understander, folder);
        this.contents = contents(Map.of(), List.of(), Ranker.unfitted(), Optional.empty());
    }

    /** What is published, and how it is found; replaced as a whole. */
    private record Contents(Map<String, Article> published, ArticleFinder finder, Optional<Budget> budget) {}

    Language language() {
        return language;
    }

    Map<String, Article> published() {
        return contents.published;
    }

    /** Indexes everything for the first time and learns how to rank it, unless that was kept. */
    void fill(List<Article> articles, KnowledgeBase.Progress progress) {
        List<Corpus.Question> questions = models.questions(articles, progress);
        put(questions);
        contents = contents(byId(articles), questions, Ranker.unfitted(), Optional.empty());
        Optional<Ranker> kept = RankerFile.read(file(contents.finder.corpus()), language);
        if (kept.isEmpty()) {
            progress.stage("learn ranking " + language.code(), 0, 1);
            fit();
            progress.stage("learn ranking " + language.code(), 1, 1);
        } else {
            adopt(kept.get());
        }
    }

    private void put(List<Corpus.Question> questions) {
        questions.stream()
                .collect(Collectors.groupingBy(Corpus.Question::article, TreeMap::new, Collectors.toList()))
                .forEach((article, its) -> index.put(article, entries(its)));
        index.refresh();
    }

    private static List<QuestionIndex.Entry> entries(List<Corpus.Question> questions) {
        return questions.stream()
                .map(question -> new QuestionIndex.Entry(question.folded(), question.vector()))
                .toList();
    }

    private Contents contents(
            Map<String, Article> published, List<Corpus.Question> questions, Ranker ranker, Optional<Budget> budget) {
        Map<String, String> intents =
                published.values().stream().collect(Collectors.toMap(Article::id, Article::intent));
        Corpus corpus = new Corpus(language, questions, intents);
        return new Contents(published, new ArticleFinder(index, corpus, ranker, Optional.empty(), models), budget);
    }

    /**
     * Learns how to rank what is published, and keeps it. May take long; answers go on meanwhile. Not for two threads
     * at once.
     */
    void fit() {
        Corpus corpus = contents.finder.corpus();
        Ranker ranker = RankerFile.read(file(corpus), language)
                .orElseGet(() -> RankerTrainer.fit(index, corpus, models, models.utterances(corpus)));
        RankerFile.write(file(corpus), ranker);
        adopt(ranker);
    }

    private synchronized void adopt(Ranker ranker) {
        Contents next = contents(contents.published, contents.finder.corpus().questions(), ranker, Optional.empty());
        contents = new Contents(next.published, next.finder, budget(next.finder));
    }

    /** Derives the budget anew from what people have judged by now. */
    synchronized void judge() {
        contents = new Contents(contents.published, contents.finder, budget(contents.finder));
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
        Map<String, Article> before = contents.published;
        Map<String, Article> next = byId(articles);
        Map<String, List<Corpus.Question>> known =
                contents.finder.corpus().questions().stream().collect(Collectors.groupingBy(Corpus.Question::article));
        List<Corpus.Question> questions = new ArrayList<>();
        boolean changed = false;
        for (Article article : articles) {
            Article old = before.get(article.id());
            if (old != null && old.revision() == article.revision()) {
                questions.addAll(known.getOrDefault(article.id(), List.of()));
            } else {
                List<Corpus.Question> fresh = article.asked()
                        .map(question -> new Corpus.Question(article.id(), question, models.encode(question)))
                        .toList();
                index.put(article.id(), entries(fresh));
                questions.addAll(fresh);
                changed = true;
            }
        }
        for (String id : before.keySet()) {
            if (!next.containsKey(id)) {
                index.put(id, List.of());
                changed = true;
            }
        }
        index.refresh();
        contents = contents(next, questions, contents.finder.ranker(), contents.budget);
        return changed;
    }

    private static Map<String, Article> byId(List<Article> articles) {
        return articles.stream().collect(Collectors.toUnmodifiableMap(Article::id, article -> article));
    }

    List<ArticleMatch> find(Understanding understanding) {
        Contents now = contents;
        return now.finder.find(query(understanding)).stream()
                .limit(MOST_MATCHES)
                .flatMap(ranked -> match(ranked, now.published, understanding).stream())
                .sorted(Comparator.comparingDouble(ArticleMatch::confidence).reversed())
                .toList();
    }

    /** The same, with what spoke for and against each. */
    List<MatchReasons> explain(Understanding understanding) {
        Contents now = contents;
        List<Ranked> ranked = now.finder.find(query(understanding));
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
        index.close();
    }
}
