package com.cgpay.support.flow;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Comes back to the open question: after something else, after words that answer nothing, after a night. Pure. */
record Repetition(Endings endings) {

    /** After this long a customer is reminded of what it was about. */
    private static final Duration PAUSE = Duration.ofHours(8);

    /** Asks the open question once more, behind other lines. */
    Move repeat(Flow flow, RunningFlow running, List<Line> lines, Instant now) {
        RunningFlow state = running.turned(running.turns() + 1, now);
        if (Endings.isTooLong(state)) {
            return Endings.handOver(state, HandoffReason.NOT_SOLVED);
        }
        return flow.step(running.step())
                .map(step -> Questions.ask(flow, step, state, lines))
                .orElseGet(() -> endings.cancelled(state));
    }

    Move aside(Flow flow, RunningFlow running, String article, Instant now) {
        Line resumed = Questions.own(Line.Kind.RESUMED, flow, running);
        Move move = repeat(flow, running, List.of(resumed), now);
        return move.next() instanceof Move.HandsOver ? move : move.beside(article);
    }

    /** Says that no article answers a question in between, which is no mistake of the customer's, and comes back. */
    Move uncovered(Flow flow, RunningFlow running, Instant now) {
        List<Line> lines = List.of(
                Questions.own(Line.Kind.UNCOVERED, flow, running), Questions.own(Line.Kind.RESUMED, flow, running));
        return repeat(flow, running, lines, now);
    }

    /** @param unknown what to say to a question that no article is likely to answer */
    Move missed(Flow flow, RunningFlow running, Said said, List<String> likely, Line.Kind unknown) {
        Instant now = said.now().toInstant();
        RunningFlow state = running.turned(running.turns() + 1, now);
        Step step = flow.step(running.step()).orElse(flow.first());
        if (running.at().plus(PAUSE).isBefore(now)) {
            return Questions.ask(flow, step, state, List.of(Questions.own(Line.Kind.RETURNED, flow, state)));
        }
        if (!said.isQuestion() && !said.meansAnother()) {
            return missed(flow, step, state, List.of());
        }
        Line unanswered = likely.isEmpty() ? Questions.own(unknown, flow, state) : new Line.Likely(likely);
        return missed(flow, step, state, List.of(unanswered));
    }

    /**
     * Asks again, then offers ways out, then calls a person.
     *
     * @param replied what the words are replied to with, before the same question; without it that is put in other words
     */
    Move missed(Flow flow, Step step, RunningFlow state, List<Line> replied) {
        int times = Questions.times(step);
        if (state.misses() > times || Endings.isTooLong(state)) {
            return Endings.handOver(state, HandoffReason.NOT_UNDERSTOOD);
        }
        if (state.misses() == times) {
            return Questions.stuck(flow, step, state, Line.Kind.STUCK);
        }
        RunningFlow missed = state.missed(state.misses() + 1);
        return replied.isEmpty() ? Questions.again(flow, step, missed) : Questions.ask(flow, step, missed, replied);
    }
}
