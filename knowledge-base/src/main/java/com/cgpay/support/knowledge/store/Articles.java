package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Database;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.ArticleSummary;
import com.cgpay.support.knowledge.EditConflict;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.SeedArticle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;

/** All articles with all their revisions. Safe for all threads. */
public final class Articles {

    /** Announced after each publication. */
    public static final String TOPIC = "knowledge";

    private static final String SEED_AUTHOR = "seed";

    private static final String LATEST =
            "SELECT r.*, a.published, a.in_review, a.retired FROM article_revisions r JOIN articles a"
                    + " ON a.id = r.article_id AND a.language = r.language"
                    + " WHERE r.revision = (SELECT max(n.revision) FROM article_revisions n"
                    + " WHERE n.article_id = r.article_id AND n.language = r.language)";

    private final Database database;
    private final Clock clock;

    /** @param clock in the time zone in which an article's days begin and end */
    public Articles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Fills an empty database; one that has articles is the truth and stays as it is. */
    public void seed(List<SeedArticle> seeds) {
        database.write(tx -> {
            KnowledgeRevision.waitForOthers(tx);
            int existing = tx.handle()
                    .createQuery("SELECT count(*) FROM articles")
                    .mapTo(Integer.class)
                    .one();
            if (existing == 0 && !seeds.isEmpty()) {
                for (SeedArticle seed : seeds) {
                    ArticleDraft draft = new ArticleDraft(seed.id(), seed.language(), 0, seed.content());
                    ArticleTable.insert(tx, draft, 1, SEED_AUTHOR, clock.instant());
                    ArticleTable.markPublished(tx, seed.id(), seed.language(), 1);
                }
                KnowledgeRevision.count(tx);
            }
            return existing;
        });
    }

    /** The day it is where articles come and go. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Everything customers get on a day, in a fixed order. */
    public List<Article> published(LocalDate day) {
        return published().stream()
                .filter(article -> article.content().holdsOn(day))
                .toList();
    }

    /** Everything that is published, whatever its days, in a fixed order. */
    public List<Article> published() {
        return inFixedOrder(database.read(tx -> tx.handle()
                .createQuery("SELECT r.* FROM article_revisions r JOIN articles a ON a.id = r.article_id"
                        + " AND a.language = r.language AND a.published = r.revision")
                .map((row, _) -> ArticleTable.article(row))
                .list()));
    }

    /** The newest revision of every article, published or not, in a fixed order. */
    public List<Article> latest() {
        return inFixedOrder(database.read(tx -> tx.handle()
                .createQuery(LATEST)
                .map((row, _) -> ArticleTable.article(row))
                .list()));
    }

    /** Here, since databases order hyphens each in its own way, and what is learnt depends on the order. */
    private static List<Article> inFixedOrder(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(Article::id)
                        .thenComparing(article -> article.language().code()))
                .toList();
    }

    /** Counts publications; each reply records it. */
    public long knowledgeRevision() {
        return database.read(KnowledgeRevision::read);
    }

    public List<ArticleSummary> list() {
        return database.read(tx -> tx.handle()
                .createQuery(LATEST + " ORDER BY r.article_group, r.article_id, r.language")
                .map((row, _) -> summary(row))
                .list());
    }

    /** The language of an article that was not changed since the other one was, by ids; most articles have none. */
    public Map<String, Language> stale() {
        return database.read(StaleTranslations::all);
    }

    /** The groups of all articles, of earlier revisions and retired ones, too. */
    public Set<String> groups() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT DISTINCT article_group FROM article_revisions")
                .mapTo(String.class)
                .set());
    }

    private static ArticleSummary summary(ResultSet row) throws SQLException {
        return ArticleSummary.of(
                ArticleTable.article(row), ArticleTable.optionalInt(row, "published"), ArticleTable.state(row));
    }

    /** One article in one language; empty where there is no such article. */
    public Optional<ArticleSummary> summary(String id, Language language) {
        return database.read(tx -> tx.handle()
                .createQuery(LATEST + " AND r.article_id = :id AND r.language = :language")
                .bind("id", id)
                .bind("language", language.code())
                .map((row, _) -> summary(row))
                .findOne());
    }

    /** The newest revisions that customers do not have yet, in a fixed order. */
    public List<Article> drafts() {
        return database.read(tx -> tx
                .handle()
                .createQuery(LATEST + " ORDER BY r.article_id, r.language")
                .map((row, _) ->
                        summary(row).hasDraft() ? Optional.of(ArticleTable.article(row)) : Optional.<Article>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** All revisions of an article in one language, newest first; empty where there is no such article. */
    public List<Article> revisions(String id, Language language) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM article_revisions WHERE article_id = :id AND language = :language"
                        + " ORDER BY revision DESC")
                .bind("id", id)
                .bind("language", language.code())
                .map((row, _) -> ArticleTable.article(row))
                .list());
    }

    /**
     * Saves the next revision; customers do not see it yet.
     *
     * @throws EditConflict if the draft does not begin from the newest revision
     */
    public Article save(ArticleDraft draft, String author) {
        return database.write(tx -> {
            int latest = ArticleTable.latest(tx, draft.id(), draft.language())
                    .map(Article::revision)
                    .orElse(0);
            if (latest != draft.basedOn()) {
                throw new EditConflict(draft.id(), draft.basedOn(), latest);
            }
            return ArticleTable.insert(tx, draft, latest + 1, author, clock.instant());
        });
    }

    /** What became of an article that was taken over from elsewhere. */
    public enum Taken {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * Takes articles over from elsewhere: each becomes the next revision unless the newest one says the same. Customers
     * see all of it or nothing of it, and of two who do this at once the later one builds on the earlier one's work.
     *
     * @param drafts whatever revisions they begin from
     * @param publish whether customers see them at once
     * @param done is told how many were looked at, after each; all of them count only together
     * @return what became of each, in their order
     */
    public List<Taken> take(List<ArticleDraft> drafts, String author, boolean publish, IntConsumer done) {
        return database.write(tx -> {
            KnowledgeRevision.waitForOthers(tx);
            return new Takeover(tx, author, clock.instant()).take(drafts, publish, done);
        });
    }

    /** What would become of articles if they were taken over. */
    public List<Taken> dryRun(List<ArticleDraft> drafts) {
        return database.read(tx -> Takeover.dryRun(tx, drafts));
    }

    /** Shows a revision to customers; empty if there is no such revision. */
    public Optional<Article> publish(String id, Language language, int revision) {
        return database.write(tx -> {
            Optional<Article> article = ArticleTable.revision(tx, id, language, revision);
            article.ifPresent(_ -> {
                KnowledgeRevision.count(tx);
                ArticleTable.markPublished(tx, id, language, revision);
            });
            return article;
        });
    }

    /**
     * Asks for somebody else's look at the newest revision, or withdraws that; false if this is not the newest, or
     * customers have it already.
     */
    public boolean review(String id, Language language, int revision, boolean wanted) {
        return database.write(tx -> {
            boolean newest = ArticleTable.latest(tx, id, language)
                    .filter(latest -> latest.revision() == revision)
                    .isPresent();
            boolean open = newest && !ArticleTable.published(tx, id, language).equals(OptionalInt.of(revision));
            if (open) {
                ArticleTable.markInReview(tx, id, language, wanted ? revision : null);
            }
            return open;
        });
    }

    /** Takes an article from the customers; its revisions stay. */
    public void retire(String id, Language language) {
        database.write(tx -> {
            KnowledgeRevision.count(tx);
            ArticleTable.markRetired(tx, id, language);
            return true;
        });
    }
}
