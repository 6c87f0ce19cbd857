package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.knowledge.store.JudgedQuestion;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.privacy.Redactor;
import com.cgpay.support.training.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The error budgets of each language, and the judgements of people that turn an estimate into a promise. */
public final class BudgetApi {

    private final KnowledgeBase knowledge;
    private final Judgements judgements;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public BudgetApi(
            KnowledgeBase knowledge, Judgements judgements, Sessions sessions, AuditTrail audit, InstantSource clock) {
        this.knowledge = knowledge;
        this.judgements = judgements;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/budget", this::show);
        routes.post("/api/v1/judgements", this::judge);
    }

    record GroupBudget(String group, long articles, Budget budget) {}

    record LanguageBudget(String language, int judged, Budget budget, List<GroupBudget> groups) {}

    record LanguageBudgets(List<LanguageBudget> budgets) {}

    private void show(Context ctx) {
        sessions.require(ctx, Role.LEAD);
        ctx.json(new LanguageBudgets(Arrays.stream(Language.values())
                .flatMap(language -> knowledge.budget(language).stream()
                        .map(budgets -> new LanguageBudget(
                                language.code(),
                                judgements.evidence(language).size(),
                                budgets.common(),
                                groups(language, budgets))))
                .toList()));
    }

    private List<GroupBudget> groups(Language language, Budgets budgets) {
        List<Article> published = knowledge.published(language);
        return budgets.groups().entrySet().stream()
                .map(entry -> new GroupBudget(entry.getKey(), count(published, entry.getKey()), entry.getValue()))
                .toList();
    }

    /** None where they are all retired or moved to another group, or where there are some in the other language only. */
    private static long count(List<Article> published, String group) {
        return published.stream()
                .filter(article -> article.group().equals(group))
                .count();
    }

    record Judgement(
            @Nullable String text,
            @Nullable String locale,
            @Nullable String article,
            @Nullable Boolean flagged) {}

    private void judge(Context ctx) {
        Account judge = sessions.require(ctx, Role.LEAD);
        Judgement judgement = Json.read(ctx.bodyAsBytes(), Judgement.class);
        Language language = Texts.locale(judgement.locale).language();
        String article = judgement.article == null ? "" : judgement.article;
        if (!article.isEmpty() && knowledge.article(article, language).isEmpty()) {
            throw Problem.badRequest("The field article names no published article of this language.");
        }
        String text = Redactor.redact(Texts.message(judgement.text == null ? "" : judgement.text))
                .text();
        judgements.add(new JudgedQuestion(
                language, text, article, judge.name(), clock.instant(), !Boolean.TRUE.equals(judgement.flagged)));
        audit.add(new Deed(judge.asAgent(), Action.QUESTION_JUDGED, article, article.isEmpty() ? "" : language.code()));
        ctx.status(204);
    }
}
