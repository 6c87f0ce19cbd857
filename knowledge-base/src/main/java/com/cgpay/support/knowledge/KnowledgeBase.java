package com.cgpay.support.knowledge;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the published article for a question and says why; the one door to everything on this floor. A publication is
 * found by the next question, on every node. Safe for all threads.
 */
public final class KnowledgeBase implements Knowledge, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    /** How soon a change is noticed that nobody announces: an import by another process, the turn of a day. */
    private static final Duration UNANNOUNCED = Duration.ofSeconds(2);

    private final Articles articles;
    private final Map<Language, LanguageShelf> shelves = new EnumMap<>(Language.class);
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("knowledge-refresh").daemon().factory());
    private final AtomicLong changes = new AtomicLong();
    private final Learning learning = new Learning(changes::incrementAndGet);
    private volatile long revision;
    private volatile LocalDate day;

    /**
     * Builds the indexes from the article tables.
     *
     * @param folder where vectors and rankings are kept between starts
     * @param budgets the allowed shares of wrong answers among those given, for each language that has any
     */
    public KnowledgeBase(
            Database database,
            Articles articles,
            Understander understander,
            Path folder,
            Map<Language, AllowedShares> budgets,
            Progress progress) {
        this.articles = articles;
        for (Language language : Language.values()) {
            Optional<AllowedShares> allowed = Optional.ofNullable(budgets.get(language));
            shelves.put(language, new LanguageShelf(language, understander, folder, new Judgements(database), allowed));
        }
        this.revision = articles.knowledgeRevision();
        this.day = articles.today();
        List<Article> published = articles.published(day);
        List<LanguageShelf> unranked = List.copyOf(shelves.values()).parallelStream()
                .filter(shelf -> !shelf.fill(of(published, shelf), progress))
                .toList();
        for (LanguageShelf shelf : unranked) { // one after the other, since it takes much memory
            if (!shelf.learn(progress)) {
                learning.learn(shelf);
            }
        }
        database.listen(this::heard);
        var _ = refresher.scheduleWithFixedDelay(
                this::refreshInBackground, UNANNOUNCED.toMillis(), UNANNOUNCED.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void refreshInBackground() {
        try {
            update();
        } catch (RuntimeException e) {
            LOG.error("The articles could not be read; what was known is still answered.", e);
        }
    }

    private void heard(Announcement announcement) {
        if (announcement.concerns(Judgements.TOPIC)) {
            learning.judge(shelves.values());
        }
        if (announcement.concerns(Articles.TOPIC) && !refresher.isShutdown()) {
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
    public void refresh() {
        Database.join(CompletableFuture.runAsync(this::update, refresher));
    }

    /** Only by the refresher: encoding does not belong on the virtual threads that requests run on. */
    private void update() {
        long current = articles.knowledgeRevision();
        LocalDate today = articles.today();
        if (current != revision || !today.equals(day)) {
            List<Article> published = articles.published(today);
            for (LanguageShelf shelf : shelves.values()) {
                if (shelf.update(of(published, shelf))) {
                    learning.learn(shelf);
                }
            }
            revision = current;
            day = today;
            changes.incrementAndGet();
        }
    }

    @Override
    public Optional<Budgets> budget(Language language) {
        return shelf(language).budget();
    }

    /** Whether all that is published in a language is found by its meaning, too. */
    public boolean isEncoded(Language language) {
        return shelf(language).isEncoded();
    }

    /** Completes once the ranking has learnt from all that was published before. */
    public CompletableFuture<Void> learnt() {
        return learning.learnt();
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
        learning.close();
        shelves.values().forEach(LanguageShelf::close);
    }
}
