package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.ArticleSummary;
import com.cgpay.support.knowledge.EditConflict;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.SeedArticle;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All articles with all their revisions. Safe for all threads. */
public final class Articles {

    /** Announced after each publication. */
    public static final String TOPIC = "knowledge";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEED_AUTHOR = "seed";

    private final Database database;
    private final InstantSource clock;

    public Articles(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Fills an empty database; one that has articles is the truth and stays as it is. */
    public void seed(List<SeedArticle> seeds) {
        database.write(tx -> {
            int existing = tx.handle()
                    .createQuery("SELECT count(*) FROM articles")
                    .mapTo(Integer.class)
                    .one();
            if (existing == 0 && !seeds.isEmpty()) {
                for (SeedArticle seed : seeds) {
                    ArticleDraft draft = new ArticleDraft(
                            seed.id(),
                            seed.language(),
                            0,
                            seed.title(),
                            seed.group(),
                            seed.intent(),
                            seed.review(),
                            seed.questions(),
                            seed.body());
                    insert(tx, draft, 1, SEED_AUTHOR);
                    markPublished(tx, seed.id(), seed.language(), 1);
                }
                countPublication(tx);
            }
            return existing;
        });
    }

    /** Everything customers see, in a fixed order. */
    public List<Article> published() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT r.* FROM article_revisions r JOIN articles a ON a.id = r.article_id"
                        + " AND a.language = r.language AND a.published = r.revision"
                        + " ORDER BY r.article_id, r.language")
                .map((row, _) -> article(row))
                .list());
    }

    /** Counts publications; each reply records it. */
    public long knowledgeRevision() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT revision FROM knowledge")
                .mapTo(Long.class)
                .one());
    }

    public List<ArticleSummary> list() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT r.*, a.published FROM article_revisions r JOIN articles a"
                        + " ON a.id = r.article_id AND a.language = r.language"
                        + " WHERE r.revision = (SELECT max(n.revision) FROM article_revisions n"
                        + " WHERE n.article_id = r.article_id AND n.language = r.language)"
                        + " ORDER BY r.article_group, r.article_id, r.language")
                .map((row, _) -> {
                    Article article = article(row);
                    return new ArticleSummary(
                            article.id(),
                            article.language(),
                            article.title(),
                            article.group(),
                            article.intent(),
                            article.review(),
                            optionalInt(row, "published"),
                            article.revision(),
                            article.createdAt());
                })
                .list());
    }

    /** All revisions of an article in one language, newest first; empty where there is no such article. */
    public List<Article> revisions(String id, Language language) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM article_revisions WHERE article_id = :id AND language = :language"
                        + " ORDER BY revision DESC")
                .bind("id", id)
                .bind("language", language.code())
                .map((row, _) -> article(row))
                .list());
    }

    public OptionalInt publishedRevision(String id, Language language) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT published FROM articles WHERE id = :id AND language = :language")
                .bind("id", id)
                .bind("language", language.code())
                .map((row, _) -> optionalInt(row, "published"))
                .findOne()
                .orElse(OptionalInt.empty()));
    }

    /**
     * Saves the next revision; customers do not see it yet.
     *
     * @throws EditConflict if the draft does not begin from the newest revision
     */
    public Article save(ArticleDraft draft, String author) {
        return database.write(tx -> {
            int latest = latest(tx, draft.id(), draft.language()).orElse(0);
            if (latest != draft.basedOn()) {
                throw new EditConflict(draft.id(), draft.basedOn(), latest);
            }
            return insert(tx, draft, latest + 1, author);
        });
    }

    /** Shows a revision to customers; empty if there is no such revision. */
    public Optional<Article> publish(String id, Language language, int revision) {
        return database.write(tx -> {
            Optional<Article> article = revision(tx, id, language, revision);
            article.ifPresent(found -> {
                markPublished(tx, id, language, revision);
                countPublication(tx);
            });
            return article;
        });
    }

    /** Takes an article from the customers; its revisions stay. */
    public void retire(String id, Language language) {
        database.write(tx -> {
            tx.handle()
                    .createUpdate("UPDATE articles SET published = NULL WHERE id = :id AND language = :language")
                    .bind("id", id)
                    .bind("language", language.code())
                    .execute();
            countPublication(tx);
            return true;
        });
    }

    private Article insert(Transaction tx, ArticleDraft draft, int revision, String author) {
        tx.handle()
                .createUpdate("INSERT INTO articles (id, language) VALUES (:id, :language) ON CONFLICT DO NOTHING")
                .bind("id", draft.id())
                .bind("language", draft.language().code())
                .execute();
        Instant now = clock.instant();
        int inserted = tx.handle()
                .createUpdate("INSERT INTO article_revisions (article_id, language, revision, title, article_group,"
                        + " intent, review, questions, body, author, created_at) VALUES (:id, :language, :revision,"
                        + " :title, :group, :intent, :review, :questions, :body, :author, :now)"
                        + " ON CONFLICT DO NOTHING")
                .bind("id", draft.id())
                .bind("language", draft.language().code())
                .bind("revision", revision)
                .bind("title", draft.title())
                .bind("group", draft.group())
                .bind("intent", draft.intent())
                .bind("review", draft.review().toString())
                .bind("questions", json(draft.questions()))
                .bind("body", draft.body())
                .bind("author", author)
                .bind("now", now.toEpochMilli())
                .execute();
        if (inserted == 0) {
            throw new EditConflict(draft.id(), draft.basedOn(), revision);
        }
        return revision(tx, draft.id(), draft.language(), revision).orElseThrow();
    }

    private static void markPublished(Transaction tx, String id, Language language, int revision) {
        tx.handle()
                .createUpdate("UPDATE articles SET published = :revision WHERE id = :id AND language = :language")
                .bind("revision", revision)
                .bind("id", id)
                .bind("language", language.code())
                .execute();
    }

    private static void countPublication(Transaction tx) {
        tx.handle().execute("UPDATE knowledge SET revision = revision + 1");
        tx.announce(new Announcement(TOPIC, ""));
    }

    private static OptionalInt latest(Transaction tx, String id, Language language) {
        return tx.handle()
                .createQuery("SELECT revision FROM article_revisions WHERE article_id = :id AND language = :language"
                        + " ORDER BY revision DESC LIMIT 1")
                .bind("id", id)
                .bind("language", language.code())
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static Optional<Article> revision(Transaction tx, String id, Language language, int revision) {
        return tx.handle()
                .createQuery("SELECT * FROM article_revisions WHERE article_id = :id AND language = :language"
                        + " AND revision = :revision")
                .bind("id", id)
                .bind("language", language.code())
                .bind("revision", revision)
                .map((row, _) -> article(row))
                .findOne();
    }

    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("article_id"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getInt("revision"),
                row.getString("title"),
                row.getString("article_group"),
                row.getString("intent"),
                LocalDate.parse(row.getString("review")),
                strings(row.getString("questions")),
                row.getString("body"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static String json(List<String> strings) {
        try {
            return JSON.writeValueAsString(strings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of strings can always be written as JSON.", e);
        }
    }

    private static List<String> strings(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The questions of an article are stored as something else than JSON.", e);
        }
    }
}
