package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.knowledge.store.JudgedQuestion;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.replay.AskedQuestion;
import com.cgpay.support.replay.QuestionsToJudge;
import com.cgpay.support.replay.ReplyMarks;
import com.cgpay.support.replay.ReplyMarks.Mark;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people think of the bot's answers: marks in conversations, and what leads should judge next. */
public final class JudgingApi {

    private static final int AT_ONCE = 10;

    private final QuestionsToJudge questions;
    private final ReplyMarks marks;
    private final Judgements judgements;
    private final Handoffs handoffs;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final OneAtATime choosing = new OneAtATime();

    public JudgingApi(
            QuestionsToJudge questions,
            ReplyMarks marks,
            Judgements judgements,
            Handoffs handoffs,
            Sessions sessions,
            AuditTrail audit,
            InstantSource clock) {
        this.questions = questions;
        this.marks = marks;
        this.judgements = judgements;
        this.handoffs = handoffs;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/judgements/next", this::next);
        routes.get("/api/v1/handoffs/{id}/marks", this::list);
        routes.post("/api/v1/handoffs/{id}/marks", this::mark);
    }

    record Question(
            String text,
            String language,
            List<String> given,
            boolean answered,
            Instant at,
            @Nullable String flaggedBy) {

        static Question of(AskedQuestion asked) {
            return new Question(
                    asked.question(),
                    asked.language().code(),
                    asked.given(),
                    asked.answered(),
                    asked.at(),
                    asked.flaggedBy());
        }
    }

    record Questions(List<Question> questions) {}

    private void next(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        audit.addOnceADay(lead.asAgent(), Action.QUESTIONS_READ, "", "");
        ctx.json(choosing.run(() -> new Questions(questions.next(AT_ONCE, clock.instant()).stream()
                .map(Question::of)
                .toList())));
    }

    record Marked(int seq, boolean wrong, String by, Instant at) {}

    record Marks(List<Marked> marks) {}

    private void list(Context ctx) {
        sessions.require(ctx, Role.AGENT);
        ctx.json(new Marks(marks.in(find(ctx).conversation()).stream()
                .map(mark -> new Marked(mark.seq(), mark.wrong(), mark.by(), mark.at()))
                .toList()));
    }

    /**
     * What to note of a reply.
     *
     * @param mark wrong, right or none
     */
    record Wanted(@Nullable Integer seq, @Nullable String mark) {}

    /** Whoever talks with the customer may say that a reply was wrong; that it was right, who judges questions. */
    private void mark(Context ctx) {
        Account person = sessions.require(ctx, Role.AGENT);
        Wanted wanted = Json.read(ctx.bodyAsBytes(), Wanted.class);
        String mark = wanted.mark == null ? "" : wanted.mark;
        Handoff handoff = find(ctx);
        int seq = wanted.seq == null ? 0 : wanted.seq;
        AskedQuestion asked = questions
                .answeredBy(handoff.conversation(), seq)
                .orElseThrow(() -> Problem.badRequest("The field seq names no reply that answered a question."));
        switch (mark) {
            case "none" -> marks.remove(handoff.conversation(), seq);
            case "wrong" -> put(handoff, seq, true, person);
            case "right" -> {
                sessions.require(ctx, Role.LEAD);
                put(handoff, seq, false, person);
                judgements.add(new JudgedQuestion(
                        asked.language(),
                        asked.question(),
                        asked.given().getFirst(),
                        person.name(),
                        clock.instant(),
                        false));
            }
            default -> throw Problem.badRequest("The field mark is one of wrong, right and none.");
        }
        audit.add(new Deed(person.asAgent(), Action.REPLY_MARKED, handoff.conversation(), handoff.id()));
        ctx.status(204);
    }

    private void put(Handoff handoff, int seq, boolean wrong, Account person) {
        marks.put(new Mark(handoff.conversation(), seq, wrong, person.name(), clock.instant()));
    }

    private Handoff find(Context ctx) {
        return handoffs.find(ctx.pathParam("id")).orElseThrow(() -> Problem.notFound("There is no such handoff."));
    }
}
