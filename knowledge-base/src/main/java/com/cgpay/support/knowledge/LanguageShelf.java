package com.cgpay.support.knowledge;

import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.knowledge.budget.HeldOutQuestion;
import com.cgpay.support.knowledge.ranking.ArticleFinder;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.Ranker;
import com.cgpay.support.knowledge.ranking.RankerFile;
import com.cgpay.support.knowledge.ranking.RankerTrainer;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The published articles of one language, their index, and how they are ranked. Reads are safe for all threads. */
final class LanguageShelf implements AutoCloseable {

    /** Learning to rank more questions than this takes too long to wait for. */
    private static final int LEARNT_AT_START = 5_000;

    private final Language language;
    private final Understander understander;
    private final Path folder;
    private final LanguageModels models;
    private final IndexedArticles indexed;
    private final Judgements judgements;
    private final Optional<AllowedShares> allowed;
    private volatile Snapshot snapshot;

    /** @param allowed shares of wrong answers among those given; empty where nobody has set any */
    LanguageShelf(
            Language language,
            Understander understander,
            Path folder,
            Judgements judgements,
            Optional<AllowedShares> allowed) {
        this(language, understander, folder, judgements, allowed, new LanguageModels(language, understander, folder));
    }

    private LanguageShelf(
            Language language,
            Understander understander,
            Path folder,
            Judgements judgements,
            Optional<AllowedShares> allowed,
            LanguageModels models) {
        this.judgements = judgements;
        this.allowed = allowed;
        this.language = language;
        this.understander = understander;
        this.folder = folder;
        this.models = models;
        this.indexed = new IndexedArticles(new QuestionIndex(language), models);
        this.snapshot = snapshot(Map.of(), List.of(), Ranker.unfitted(), Optional.empty());
    }

    /** Another shelf with these articles, ranked by what this one has learnt; to look at what they would do. */
    LanguageShelf with(List<Article> articles) {
        Snapshot now = snapshot;
        LanguageShelf other = new LanguageShelf(language, understander, folder, judgements, allowed, models);
        IndexedArticles.Change change = IndexedArticles.Change.between(now.published(), articles);
        List<Corpus.Question> questions =
                other.indexed.showWithKept(change, now.finder().corpus().questions());
        other.indexed.showByWords(change.stillToEncode(now.unencoded()));
        other.snapshot = other.snapshot(byId(articles), questions, now.finder().ranker(), now.budget());
        return other;
    }

    Language language() {
        return language;
    }

    Map<String, Article> published() {
        return snapshot.published();
    }

    /** Indexes everything for the first time, ranked as an earlier start has learnt; false if that was not kept. */
    boolean fill(List<Article> articles, Progress progress) {
        List<Corpus.Question> questions = indexed.fill(articles, progress);
        snapshot = snapshot(byId(articles), questions, Ranker.unfitted(), Optional.empty());
        Optional<Ranker> kept = RankerFile.read(file(snapshot.finder().corpus()), language);
        kept.ifPresent(this::adopt);
        return kept.isPresent();
    }

    /**
     * Learns how to rank what was just indexed; false, and nothing learnt, if there is so much to learn from that it is
     * better done while the first customers are answered.
     */
    boolean learn(Progress progress) {
        if (snapshot.finder().corpus().questions().size() > LEARNT_AT_START) {
            return false;
        }
        progress.stage("learn ranking " + language.code(), 0, 1);
        fit();
        progress.stage("learn ranking " + language.code(), 1, 1);
        return true;
    }

    private Snapshot snapshot(
            Map<String, Article> published, List<Corpus.Question> questions, Ranker ranker, Optional<Budgets> budget) {
        Map<String, String> intents = published.values().stream()
                .filter(Article::hasIntent)
                .collect(Collectors.toMap(Article::id, Article::intent));
        Corpus corpus = new Corpus(language, questions, intents);
        ArticleFinder finder = new ArticleFinder(indexed.index(), corpus, ranker, Optional.empty(), models);
        return new Snapshot(published, finder, LookAlikes.of(published.values(), models::lookAlikes), budget);
    }

    /**
     * Learns how to rank what is published, and keeps it. May take long; answers go on meanwhile. Not for two threads
     * at once.
     */
    void fit() {
        Corpus corpus = snapshot.finder().corpus();
        Ranker ranker = RankerFile.read(file(corpus), language)
                .orElseGet(() -> RankerTrainer.fit(indexed.index(), corpus, models, models.utterances(corpus)));
        adopt(ranker);
        RankerFile.keep(file(corpus), beginning(), ranker);
    }

    private synchronized void adopt(Ranker ranker) {
        Snapshot next = snapshot.rankedBy(ranker);
        snapshot = next.with(budget(next));
    }

    /** Derives the budgets anew from what people have judged by now. */
    synchronized void judge() {
        snapshot = snapshot.with(budget(snapshot));
    }

    private Optional<Budgets> budget(Snapshot now) {
        ArticleFinder finder = now.finder();
        return allowed.map(shares -> {
            List<HeldOutQuestion> judged = judgements.evidence(language).stream()
                    .map(question -> Ranker.outcome(
                            finder.find(models.read(Folding.fold(question.question()))),
                            question.article().isEmpty() ? Set.of() : Set.of(question.article())))
                    .toList();
            return Budgets.derive(shares, judged, finder.ranker().outcomes(), now.groups());
        });
    }

    /** What the allowed shares of wrong answers mean; empty where nobody has set any. */
    Optional<Budgets> budget() {
        return snapshot.budget();
    }

    private Path file(Corpus corpus) {
        return folder.resolve(beginning() + "%s-%s.model".formatted(understander.fingerprint(), corpus.fingerprint()));
    }

    private String beginning() {
        return "ranking-" + language.code() + "-";
    }

    /**
     * Brings the index to these articles, touching only those that changed; true if any did. Where much is new, it is
     * found by its words alone until it is encoded.
     */
    synchronized boolean update(List<Article> articles) {
        IndexedArticles.Change change = IndexedArticles.Change.between(snapshot.published(), articles);
        if (change.isEmpty()) {
            return false;
        }
        List<Corpus.Question> before = snapshot.finder().corpus().questions();
        if (change.isLarge()) {
            indexed.showByWords(change);
            show(byId(articles), change.kept(before));
        } else {
            show(byId(articles), indexed.show(change, before));
        }
        return true;
    }

    /** Whether all that is published is found by its meaning, too. */
    boolean isEncoded() {
        return snapshot.unencoded().isEmpty();
    }

    /**
     * Encodes what is found by its words alone; false if nothing is. Takes minutes where much is new; publications go
     * on meanwhile. Not for two threads at once.
     *
     * @param progress told of each text; what it throws ends the encoding
     */
    boolean encode(Progress progress) {
        Snapshot begun = snapshot;
        if (begun.unencoded().isEmpty()) {
            return false;
        }
        List<Corpus.Question> questions =
                models.questions(List.copyOf(begun.published().values()), progress);
        showEncoded(begun.published(), questions);
        return true;
    }

    /** An article that has changed since is left to the next time. */
    private synchronized void showEncoded(Map<String, Article> encoded, List<Corpus.Question> questions) {
        Map<String, Article> published = snapshot.published();
        Set<String> unencoded = snapshot.unencoded();
        List<Corpus.Question> fresh = questions.stream()
                .filter(question -> unencoded.contains(question.article())
                        && Objects.equals(encoded.get(question.article()), published.get(question.article())))
                .toList();
        show(published, indexed.add(fresh, snapshot.finder().corpus().questions(), published.keySet()));
    }

    private void show(Map<String, Article> published, List<Corpus.Question> questions) {
        snapshot = snapshot(published, questions, snapshot.finder().ranker(), snapshot.budget());
    }

    private static Map<String, Article> byId(List<Article> articles) {
        Map<String, Article> byId = new LinkedHashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        return Collections.unmodifiableMap(byId);
    }

    List<ArticleMatch> find(Understanding understanding) {
        return snapshot.find(understanding);
    }

    /** The same, with what spoke for and against each. */
    List<MatchReasons> explain(Understanding understanding) {
        return snapshot.explain(understanding);
    }

    @Override
    public void close() {
        indexed.close();
    }
}
