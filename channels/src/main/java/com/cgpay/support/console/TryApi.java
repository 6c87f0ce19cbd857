package com.cgpay.support.console;

import com.cgpay.support.bot.Mind;
import com.cgpay.support.bot.Turn;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.Writing;
import com.cgpay.support.privacy.Redactor;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.web.CustomerEvent;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries a question out: what the bot would say, and every number on the way there. Nothing is recorded. */
public final class TryApi {

    private static final int INTENTS_SHOWN = 5;

    private final Mind mind;
    private final Turn turn;
    private final Sessions sessions;
    private final InstantSource clock;

    public TryApi(Mind mind, Turn turn, Sessions sessions, InstantSource clock) {
        this.mind = mind;
        this.turn = turn;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/articles/try", this::tryOut);
    }

    record Question(@Nullable String text, @Nullable String locale) {}

    record Match(
            String article,
            int revision,
            String title,
            double share,
            double confidence,
            String question,
            double cosine,
            double wordShare,
            double meaningShare,
            double intentProbability) {

        static Match of(ArticleMatch match) {
            return new Match(
                    match.article().id(),
                    match.article().revision(),
                    match.article().title(),
                    match.share(),
                    match.confidence(),
                    match.evidence().question(),
                    match.evidence().cosine(),
                    match.evidence().wordShare(),
                    match.evidence().meaningShare(),
                    match.evidence().intentProbability());
        }
    }

    record Explanation(
            String folded,
            String language,
            String script,
            boolean mixed,
            Set<Signal> signals,
            List<RankedIntent> intents,
            double inScope,
            double answerAt,
            double clarifyAt,
            double intentAt,
            List<Match> matches,
            String decision,
            String rule,
            List<CustomerEvent> replies) {}

    private void tryOut(Context ctx) {
        sessions.require(ctx, Role.AGENT);
        Question question = Json.read(ctx.bodyAsBytes(), Question.class);
        DisplayLanguage display = DisplayLanguage.of(question.locale == null ? "" : question.locale)
                .orElseThrow(() -> Problem.badRequest("The field locale is one of zh-Hans, zh-Hant and en."));
        String text = Redactor.redact(Texts.message(question.text == null ? "" : question.text))
                .text();
        ctx.json(explain(text, display));
    }

    private Explanation explain(String text, DisplayLanguage display) {
        Conversation nobody = Conversation.empty("").reading(display);
        Comprehension comprehension = mind.comprehend(text);
        Turn.Decided decided = turn.decide(nobody, text);
        Understanding understanding = comprehension.understanding();
        Writing writing = understanding.reading().writing();
        Thresholds thresholds = turn.thresholds(writing.language());
        List<CustomerEvent> replies = turn.events(nobody, decided).stream()
                .flatMap(event -> CustomerEvent.of(new Recorded(1, clock.instant(), event), _ -> null).stream())
                .toList();
        return new Explanation(
                understanding.reading().folded(),
                writing.language().code(),
                writing.script().name(),
                writing.mixed(),
                understanding.signals(),
                understanding.intents().stream().limit(INTENTS_SHOWN).toList(),
                understanding.inScope(),
                thresholds.answer(),
                thresholds.clarify(),
                thresholds.intent(),
                comprehension.matches().stream().map(Match::of).toList(),
                decided.decision().getClass().getSimpleName(),
                decided.decision().rule(),
                replies);
    }
}
