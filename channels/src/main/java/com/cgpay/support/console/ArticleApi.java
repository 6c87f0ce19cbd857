package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.ArticleState;
import com.cgpay.support.knowledge.ArticleSummary;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles for support leads: list, edit, publish, restore. Safe for all threads. */
public final class ArticleApi {

    private final Articles articles;
    private final KnowledgeBase knowledge;
    private final ArticleCheck check;
    private final List<String> intents;
    private final Sessions sessions;
    private final Approval approval;
    private final AuditTrail audit;

    public ArticleApi(
            Articles articles,
            KnowledgeBase knowledge,
            ArticleCheck check,
            Sessions sessions,
            Approval approval,
            AuditTrail audit) {
        this.articles = articles;
        this.knowledge = knowledge;
        this.check = check;
        this.intents = check.intents().stream().sorted().toList();
        this.sessions = sessions;
        this.approval = approval;
        this.audit = audit;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/articles", this::list);
        routes.get("/api/v1/articles/{id}/{language}", this::show);
        routes.put("/api/v1/articles/{id}/{language}", this::save);
        routes.get("/api/v1/articles/{id}/{language}/revisions/{revision}", this::revision);
        routes.post("/api/v1/articles/{id}/{language}/review", this::review);
        routes.post("/api/v1/articles/{id}/{language}/publish", this::publish);
        routes.post("/api/v1/articles/{id}/{language}/retire", this::retire);
    }

    record Row(
            String id,
            String language,
            String title,
            String group,
            String intent,
            LocalDate review,
            OptionalInt published,
            int latest,
            ArticleState state,
            Instant updatedAt,
            boolean stale) {}

    record Listed(List<Row> articles, List<String> intents, Set<String> groups) {}

    private void list(Context ctx) {
        sessions.require(ctx, Role.AGENT);
        List<ArticleSummary> all = articles.list();
        Set<String> groups =
                new TreeSet<>(all.stream().map(ArticleSummary::group).toList());
        Map<String, Language> stale = articles.stale();
        ctx.json(new Listed(
                all.stream()
                        .filter(having(ctx.queryParam("q")))
                        .map(summary -> row(summary, summary.language() == stale.get(summary.id())))
                        .toList(),
                intents,
                groups));
    }

    /** Whether an article has each of some words somewhere: in its title, its answers, or what customers ask. */
    private Predicate<ArticleSummary> having(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return _ -> true;
        }
        Set<String> found = articles.latest().stream()
                .filter(ArticleText.having(words))
                .map(article -> article.id() + "/" + article.language())
                .collect(Collectors.toSet());
        return summary -> found.contains(summary.id() + "/" + summary.language());
    }

    private static Row row(ArticleSummary summary, boolean stale) {
        return new Row(
                summary.id(),
                summary.language().code(),
                summary.title(),
                summary.group(),
                summary.intent(),
                summary.review(),
                summary.published(),
                summary.latest(),
                summary.state(),
                summary.updatedAt(),
                stale);
    }

    record RevisionRow(int revision, String author, Instant createdAt, String title) {}

    record Shown(
            ArticleView latest,
            OptionalInt published,
            ArticleState state,
            boolean mayPublish,
            List<RevisionRow> revisions) {}

    private void show(Context ctx) {
        Account agent = sessions.require(ctx, Role.AGENT);
        List<Article> revisions = revisions(ctx);
        Article latest = revisions.getFirst();
        ArticleSummary summary =
                articles.summary(latest.id(), latest.language()).orElseThrow();
        ctx.json(new Shown(
                ArticleView.of(latest),
                summary.published(),
                summary.state(),
                agent.role().covers(Role.LEAD) && approval.mayPublish(latest, agent),
                revisions.stream()
                        .map(a -> new RevisionRow(a.revision(), a.author(), a.createdAt(), a.title()))
                        .toList()));
    }

    private void revision(Context ctx) {
        sessions.require(ctx, Role.AGENT);
        ctx.json(ArticleView.of(
                revision(ctx, Texts.number("revision", ctx.pathParam("revision"), 1, Integer.MAX_VALUE))));
    }

    private Article revision(Context ctx, int number) {
        return revisions(ctx).stream()
                .filter(article -> article.revision() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such revision."));
    }

    private List<Article> revisions(Context ctx) {
        List<Article> revisions = articles.revisions(ctx.pathParam("id"), language(ctx.pathParam("language")));
        if (revisions.isEmpty()) {
            throw Problem.notFound("There is no such article.");
        }
        return revisions;
    }

    private void save(Context ctx) {
        Account agent = sessions.require(ctx, Role.LEAD);
        ArticleDraft draft = Json.read(ctx.bodyAsBytes(), GivenArticle.class)
                .draft(ctx.pathParam("id"), language(ctx.pathParam("language")));
        check.require(draft);
        check.requireLinks(draft);
        requireRelated(draft);
        Article saved = articles.save(draft, agent.name());
        record(agent, Action.ARTICLE_DRAFTED, saved);
        ctx.json(ArticleView.of(saved));
    }

    /** Right behind the change and not with it: a revision has its author and its time in itself, and stays. */
    private void record(Account lead, Action action, Article article) {
        String what = article.language().code() + "/" + article.revision();
        audit.add(new Deed(lead.asAgent(), action, article.id(), what));
    }

    private void requireRelated(ArticleDraft draft) {
        for (String related : draft.content().related()) {
            if (articles.revisions(related, draft.language()).isEmpty()) {
                throw Problem.badRequest("An article that this one leads on to does not exist in this language.");
            }
        }
    }

    record Review(@Nullable Integer revision, @Nullable Boolean wanted) {}

    private void review(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        Review review = Json.read(ctx.bodyAsBytes(), Review.class);
        if (review.revision == null || review.wanted == null) {
            throw Problem.badRequest("The fields revision and wanted are needed.");
        }
        Article latest = revisions(ctx).getFirst();
        if (!articles.review(latest.id(), latest.language(), review.revision, review.wanted)) {
            throw Problem.conflict("Only the newest revision can be in review, while customers do not have it.");
        }
        record(lead, review.wanted ? Action.ARTICLE_REVIEW_ASKED : Action.ARTICLE_REVIEW_WITHDRAWN, latest);
        ctx.status(204);
    }

    record Publish(@Nullable Integer revision) {}

    record KnowledgeRevision(long knowledge) {}

    private void publish(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        Integer number = Json.read(ctx.bodyAsBytes(), Publish.class).revision;
        if (number == null) {
            throw Problem.badRequest("The field revision is needed.");
        }
        Article revision = revision(ctx, number);
        approval.requireForPublishing(revision, lead);
        knowledge.publish(revision.id(), revision.language(), number);
        record(lead, Action.ARTICLE_PUBLISHED, revision);
        ctx.json(new KnowledgeRevision(knowledge.revision()));
    }

    private void retire(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        Article latest = revisions(ctx).getFirst();
        knowledge.retire(latest.id(), latest.language());
        record(lead, Action.ARTICLE_RETIRED, latest);
        ctx.json(new KnowledgeRevision(knowledge.revision()));
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> Problem.notFound("The language is zh or en."));
    }
}
