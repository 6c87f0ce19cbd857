package com.cgpay.support.knowledge;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.training.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the published article for a question and says why; the one door to everything on this floor. A publication is
 * found by the next question, on every node. Safe for all threads.
 */
public final class KnowledgeBase implements Knowledge, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    private static final Duration BEFORE_RETRY = Duration.ofSeconds(30);

    /** How soon a change is noticed that nobody announces: an import by another process, the turn of a day. */
    private static final Duration UNANNOUNCED = Duration.ofSeconds(2);

    private final Articles articles;
    private final Map<Language, LanguageShelf> shelves = new EnumMap<>(Language.class);
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("knowledge-refresh").daemon().factory());
    private final ExecutorService fitter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("knowledge-fit").daemon().factory());
    private final Set<Language> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean judged = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private volatile long revision;
    private volatile LocalDate day;

    /** Called while questions are indexed the first time. */
    public interface Progress {
        void stage(String name, int done, int of);
    }

    /**
     * Builds the indexes from the article tables.
     *
     * @param folder where vectors and rankings are kept between starts
     * @param budgets the allowed share of wrong answers among those given, for each language that has one
     */
    public KnowledgeBase(
            Database database,
            Articles articles,
            Understander understander,
            Path folder,
            Map<Language, Double> budgets,
            Progress progress) {
        this.articles = articles;
        for (Language language : Language.values()) {
            Optional<Double> allowed = Optional.ofNullable(budgets.get(language));
            shelves.put(language, new LanguageShelf(language, understander, folder, new Judgements(database), allowed));
        }
        this.revision = articles.knowledgeRevision();
        this.day = articles.today();
        List<Article> published = articles.published(day);
        for (LanguageShelf shelf : shelves.values()) {
            if (!shelf.fill(of(published, shelf), progress)) {
                fitInBackground(shelf);
            }
        }
        database.listen(this::heard);
        var _ = refresher.scheduleWithFixedDelay(
                this::refreshInBackground, UNANNOUNCED.toMillis(), UNANNOUNCED.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void refreshInBackground() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.error("The articles could not be read; what was known is still answered.", e);
        }
    }

    private void heard(Announcement announcement) {
        if (announcement.topic().equals(Judgements.TOPIC)) {
            judgeInBackground();
        } else if (!announcement.topic().equals("conversation") && !refresher.isShutdown()) {
            refresher.execute(this::refreshInBackground);
        }
    }

    private static List<Article> of(List<Article> articles, LanguageShelf shelf) {
        return articles.stream()
                .filter(article -> article.language() == shelf.language())
                .toList();
    }

    /**
     * Brings the indexes to what is published now; cheap when nothing changed. Where much changed, it is found by its
     * words when this returns and by its meaning some time after.
     */
    public synchronized void refresh() {
        long current = articles.knowledgeRevision();
        LocalDate today = articles.today();
        if (current != revision || !today.equals(day)) {
            List<Article> published = articles.published(today);
            for (LanguageShelf shelf : shelves.values()) {
                if (shelf.update(of(published, shelf))) {
                    fitInBackground(shelf);
                }
            }
            revision = current;
            day = today;
            changes.incrementAndGet();
        }
    }

    /** Judgements that come in a burst are taken into account together. */
    private void judgeInBackground() {
        if (judged.compareAndSet(false, true) && !fitter.isShutdown()) {
            fitter.execute(() -> {
                judged.set(false);
                shelves.values().forEach(LanguageShelf::judge);
                changes.incrementAndGet();
            });
        }
    }

    @Override
    public Optional<Budget> budget(Language language) {
        return shelf(language).budget();
    }

    /**
     * Encodes what is not yet, and learns to rank it. Until the ranking has learnt from a change, the one from before
     * ranks what there is now.
     */
    private void fitInBackground(LanguageShelf shelf) {
        if (waiting.add(shelf.language()) && !fitter.isShutdown()) {
            fitter.execute(() -> {
                waiting.remove(shelf.language());
                try {
                    if (shelf.encode((_, _, _) -> goOn())) {
                        changes.incrementAndGet();
                    }
                    shelf.fit();
                    changes.incrementAndGet();
                } catch (CancellationException e) {
                    // The knowledge base is being closed; the next start learns it.
                } catch (RuntimeException e) {
                    LOG.error("The articles could not be learnt; it is tried again in {}.", BEFORE_RETRY, e);
                    learnLater(shelf);
                }
            });
        }
    }

    private void learnLater(LanguageShelf shelf) {
        if (!refresher.isShutdown()) {
            var _ = refresher.schedule(() -> fitInBackground(shelf), BEFORE_RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody who stops the program waits for it to encode. */
    private void goOn() {
        if (fitter.isShutdown()) {
            throw new CancellationException();
        }
    }

    /** Whether all that is published in a language is found by its meaning, too. */
    public boolean isEncoded(Language language) {
        return shelf(language).isEncoded();
    }

    /** Completes once the ranking has learnt from all that was published before. */
    public CompletableFuture<Void> learnt() {
        return CompletableFuture.runAsync(() -> {}, fitter);
    }

    @Override
    public long state() {
        return changes.get();
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<ArticleMatch> find(Understanding understanding) {
        return shelf(understanding.reading().writing().language()).find(understanding);
    }

    /** The same articles, with what spoke for and against each. */
    public List<MatchReasons> explain(Understanding understanding) {
        return shelf(understanding.reading().writing().language()).explain(understanding);
    }

    @Override
    public Optional<Article> article(String id, Language language) {
        return Optional.ofNullable(shelf(language).published().get(id));
    }

    /** Everything published in a language, in the order of ids. */
    public List<Article> published(Language language) {
        return shelf(language).published().values().stream()
                .sorted(Comparator.comparing(Article::id))
                .toList();
    }

    /** Publishes a revision and makes it findable before it returns; empty if there is no such revision. */
    public Optional<Article> publish(String id, Language language, int revisionOfArticle) {
        Optional<Article> article = articles.publish(id, language, revisionOfArticle);
        refresh();
        return article;
    }

    /** Takes an article from the customers before it returns. */
    public void retire(String id, Language language) {
        articles.retire(id, language);
        refresh();
    }

    /**
     * A look at what would be if some revisions were published and some articles retired; takes seconds where a
     * language has ten thousands of questions.
     *
     * @param shown revisions, of which only those count that hold today
     * @param retired revisions of articles that customers would not get any more
     */
    public KnowledgeDraft draft(List<Article> shown, List<Article> retired) {
        Map<Language, LanguageShelf> changed = new EnumMap<>(Language.class);
        for (LanguageShelf shelf : shelves.values()) {
            Map<String, Article> next = new TreeMap<>(shelf.published());
            of(retired, shelf).forEach(article -> next.remove(article.id()));
            of(shown, shelf).forEach(article -> {
                next.remove(article.id());
                if (article.content().holdsOn(day)) {
                    next.put(article.id(), article);
                }
            });
            if (!next.equals(shelf.published())) {
                changed.put(shelf.language(), shelf.with(List.copyOf(next.values())));
            }
        }
        return new KnowledgeDraft(this, changed);
    }

    private LanguageShelf shelf(Language language) {
        return Objects.requireNonNull(shelves.get(language));
    }

    @Override
    public void close() {
        refresher.shutdownNow();
        refresher.close();
        fitter.shutdownNow();
        fitter.close();
        shelves.values().forEach(LanguageShelf::close);
    }
}
