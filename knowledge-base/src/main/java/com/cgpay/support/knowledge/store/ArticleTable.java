package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Transaction;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.ArticleState;
import com.cgpay.support.knowledge.EditConflict;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The statements behind the articles: revisions as rows. Stateless. */
final class ArticleTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleTable() {}

    /** What an article may have besides its answer, as it is stored. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Life(
            @Nullable List<String> unlike,
            @Nullable List<String> related,
            @Nullable String from,
            @Nullable String until,
            @Nullable Map<String, String> variants) {

        static Life of(ArticleContent content) {
            return new Life(
                    content.unlike(),
                    content.related(),
                    text(content.from()),
                    text(content.until()),
                    content.variants());
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    /**
     * Adds a revision.
     *
     * @throws EditConflict if somebody else has added it meanwhile
     */
    static Article insert(Transaction tx, ArticleDraft draft, int revision, String author, Instant now) {
        tx.handle()
                .createUpdate("INSERT INTO articles (id, language) VALUES (:id, :language)"
                        + " ON CONFLICT (id, language) DO UPDATE SET in_review = NULL, retired = 0")
                .bind("id", draft.id())
                .bind("language", draft.language().code())
                .execute();
        ArticleContent content = draft.content();
        int inserted = tx.handle()
                .createUpdate("INSERT INTO article_revisions (article_id, language, revision, title, article_group,"
                        + " intent, review, questions, body, life, author, created_at) VALUES (:id, :language,"
                        + " :revision, :title, :group, :intent, :review, :questions, :body, :life, :author, :now)"
                        + " ON CONFLICT DO NOTHING")
                .bind("id", draft.id())
                .bind("language", draft.language().code())
                .bind("revision", revision)
                .bind("title", content.title())
                .bind("group", content.group())
                .bind("intent", content.intent())
                .bind("review", content.review().toString())
                .bind("questions", json(content.questions()))
                .bind("body", content.body())
                .bind("life", json(Life.of(content)))
                .bind("author", author)
                .bind("now", now.toEpochMilli())
                .execute();
        if (inserted == 0) {
            throw new EditConflict(draft.id(), draft.basedOn(), revision);
        }
        return new Article(
                draft.id(), draft.language(), revision, content, author, Instant.ofEpochMilli(now.toEpochMilli()));
    }

    /** Shows a revision to customers; its review, if it was in one, is over. */
    static void markPublished(Transaction tx, String id, Language language, int revision) {
        update(
                tx,
                "published = :revision, in_review = NULLIF(in_review, :revision), retired = 0",
                id,
                language,
                revision);
    }

    static void markInReview(Transaction tx, String id, Language language, @Nullable Integer revision) {
        update(tx, "in_review = :revision", id, language, revision);
    }

    static void markRetired(Transaction tx, String id, Language language) {
        update(tx, "published = :revision, in_review = NULL, retired = 1", id, language, null);
    }

    private static void update(Transaction tx, String what, String id, Language language, @Nullable Integer revision) {
        tx.handle()
                .createUpdate("UPDATE articles SET " + what + " WHERE id = :id AND language = :language")
                .bind("revision", revision)
                .bind("id", id)
                .bind("language", language.code())
                .execute();
    }

    /** The newest revision, whoever sees it. */
    static Optional<Article> latest(Transaction tx, String id, Language language) {
        return tx.handle()
                .createQuery("SELECT * FROM article_revisions WHERE article_id = :id AND language = :language"
                        + " ORDER BY revision DESC LIMIT 1")
                .bind("id", id)
                .bind("language", language.code())
                .map((row, _) -> article(row))
                .findOne();
    }

    static OptionalInt published(Transaction tx, String id, Language language) {
        return tx.handle()
                .createQuery("SELECT published FROM articles WHERE id = :id AND language = :language")
                .bind("id", id)
                .bind("language", language.code())
                .map((row, _) -> optionalInt(row, "published"))
                .findOne()
                .orElse(OptionalInt.empty());
    }

    static Optional<Article> revision(Transaction tx, String id, Language language, int revision) {
        return tx.handle()
                .createQuery("SELECT * FROM article_revisions WHERE article_id = :id AND language = :language"
                        + " AND revision = :revision")
                .bind("id", id)
                .bind("language", language.code())
                .bind("revision", revision)
                .map((row, _) -> article(row))
                .findOne();
    }

    static Article article(ResultSet row) throws SQLException {
        Life life = read(row.getString("life"), new TypeReference<>() {});
        return new Article(
                row.getString("article_id"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getInt("revision"),
                new ArticleContent(
                        row.getString("title"),
                        row.getString("article_group"),
                        row.getString("intent"),
                        LocalDate.parse(row.getString("review")),
                        read(row.getString("questions"), new TypeReference<List<String>>() {}),
                        life.unlike == null ? List.of() : life.unlike,
                        life.related == null ? List.of() : life.related,
                        Life.day(life.from),
                        Life.day(life.until),
                        life.variants == null ? Map.of() : life.variants,
                        row.getString("body")),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    /** The state of the newest revision, from a row that has its article's columns beside its own. */
    static ArticleState state(ResultSet row) throws SQLException {
        int newest = row.getInt("revision");
        OptionalInt published = optionalInt(row, "published");
        if (published.equals(OptionalInt.of(newest))) {
            return ArticleState.PUBLISHED;
        }
        if (optionalInt(row, "in_review").equals(OptionalInt.of(newest))) {
            return ArticleState.IN_REVIEW;
        }
        if (published.isPresent()) {
            return ArticleState.CHANGED;
        }
        return row.getInt("retired") == 0 ? ArticleState.DRAFT : ArticleState.RETIRED;
    }

    static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists of texts can always be written as JSON.", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An article is stored as something else than JSON.", e);
        }
    }
}
