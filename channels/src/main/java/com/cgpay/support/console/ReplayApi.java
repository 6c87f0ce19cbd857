package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.language.Folding;
import com.cgpay.support.replay.Effect;
import com.cgpay.support.replay.KnowledgeGap;
import com.cgpay.support.replay.KnowledgeGaps;
import com.cgpay.support.replay.PastTurn;
import com.cgpay.support.replay.Replay;
import com.cgpay.support.replay.ReplayReport;
import com.cgpay.support.replay.ReplayReport.Difference;
import com.cgpay.support.training.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers asked before, for leads: what a draft would change, and what has no answer. Safe for all threads. */
public final class ReplayApi {

    private static final int TURNS = 500;
    private static final int MOST_TURNS = 2_000;

    /** Nobody reads more in one table. */
    private static final int SHOWN = 200;

    private final Replay replay;
    private final KnowledgeGaps gaps;
    private final Articles articles;
    private final Judgements judgements;
    private final Sessions sessions;
    private final AuditTrail audit;

    private final OneAtATime replaying = new OneAtATime();

    public ReplayApi(
            Replay replay,
            KnowledgeGaps gaps,
            Articles articles,
            Judgements judgements,
            Sessions sessions,
            AuditTrail audit) {
        this.replay = replay;
        this.gaps = gaps;
        this.articles = articles;
        this.judgements = judgements;
        this.sessions = sessions;
        this.audit = audit;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/replays", this::replay);
        routes.get("/api/v1/unanswered", this::unanswered);
    }

    /**
     * What to try out.
     *
     * @param article one article; absent for all drafts
     * @param revision of it; absent if it would be retired
     */
    record Wanted(
            @Nullable String article,
            @Nullable String language,
            @Nullable Integer revision,
            @Nullable Integer turns) {}

    /**
     * What it would do.
     *
     * @param drafts how many revisions would be published
     * @param differences the first of them
     */
    record Replayed(int drafts, int turns, Map<Effect, Integer> counts, List<Difference> differences) {}

    private void replay(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        Wanted wanted = Json.read(ctx.bodyAsBytes(), Wanted.class);
        int most = wanted.turns == null ? TURNS : wanted.turns;
        if (most < 1 || most > MOST_TURNS) {
            throw Problem.badRequest("The field turns is a number from 1 to 2000.");
        }
        boolean retires = wanted.article != null && wanted.revision == null;
        List<Article> shown = retires ? List.of() : shown(wanted);
        List<Article> retired = retires ? List.of(revisions(wanted).getFirst()) : List.of();
        recordReading(lead);
        ctx.json(replaying.run(() -> {
            ReplayReport report = replay.drafts(replay.newest(most), shown, retired);
            return new Replayed(
                    shown.size(),
                    report.turns(),
                    report.counts(),
                    report.differences().stream().limit(SHOWN).toList());
        }));
    }

    private void recordReading(Account lead) {
        audit.addOnceADay(lead.asAgent(), Action.QUESTIONS_READ, "", "");
    }

    record Gaps(int turns, List<KnowledgeGap> gaps) {}

    /** What somebody has judged is settled: it has an answer now, or nobody will write one. */
    private void unanswered(Context ctx) {
        recordReading(sessions.require(ctx, Role.LEAD));
        Set<String> settled = Arrays.stream(Language.values())
                .flatMap(language -> judgements.of(language).stream())
                .map(judged -> Folding.fold(judged.question()))
                .collect(Collectors.toSet());
        ctx.json(replaying.run(() -> {
            List<PastTurn> turns = replay.newest(MOST_TURNS);
            return new Gaps(
                    turns.size(), gaps.in(turns, settled).stream().limit(SHOWN).toList());
        }));
    }

    private List<Article> shown(Wanted wanted) {
        return wanted.article == null
                ? articles.drafts()
                : List.of(revisions(wanted).stream()
                        .filter(article -> Objects.equals(article.revision(), wanted.revision))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("There is no such revision.")));
    }

    private List<Article> revisions(Wanted wanted) {
        Language language = Language.of(wanted.language == null ? "" : wanted.language)
                .orElseThrow(() -> Problem.badRequest("The language is zh or en."));
        List<Article> revisions = articles.revisions(Objects.requireNonNull(wanted.article), language);
        if (revisions.isEmpty()) {
            throw Problem.notFound("There is no such article.");
        }
        return revisions;
    }
}
