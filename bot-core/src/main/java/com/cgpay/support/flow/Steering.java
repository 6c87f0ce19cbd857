package com.cgpay.support.flow;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Localised;
import com.cgpay.support.training.flow.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what customers say about the flow itself: leave it, go back, repeat, explain, skip, hurry up. Pure. */
record Steering(Flows flows, Endings endings, Repetition repetition) {

    /** What such words do; empty where the words are none. */
    Optional<Move> steer(Flow flow, Step step, RunningFlow state, Said words) {
        Clauses said = words.clauses();
        if (Phrases.is(Phrase.CANCEL, said)) {
            return Optional.of(endings.cancelled(state));
        }
        if (Phrases.is(Phrase.BACK, said)) {
            return Optional.of(Questions.previous(flow, step, state));
        }
        if (Phrases.is(Phrase.REPEAT, said) || Phrases.is(Phrase.RESUME, said)) {
            return Optional.of(Questions.ask(flow, step, state, List.of()));
        }
        if (Questions.mayBeAboutTheMatter(step) && Phrases.is(Phrase.WONDERS, said)) {
            return Optional.of(Questions.ask(flow, step, state, List.of(Questions.own(Line.Kind.REASON, flow, state))));
        }
        if (Phrases.is(Phrase.WHY, said)) {
            return Optional.of(Questions.ask(flow, step, state, List.of(Questions.why(flow, step, state))));
        }
        if (Phrases.is(Phrase.MEANING, said)) {
            return Optional.of(Questions.explained(flow, step, state));
        }
        if (step instanceof Step.Ask ask && flow.takesText(ask)) {
            return skipped(flow, step, state, said); // "it is urgent" may be just what is asked for
        }
        if (Phrases.is(Phrase.NEXT, said)) {
            return Optional.of(Questions.ask(flow, step, state, List.of(Questions.own(Line.Kind.NEXT, flow, state))));
        }
        Localised howLong = flow.howLong();
        if (howLong != null && Phrases.is(Phrase.HOW_LONG, said)) {
            return Optional.of(goingBack(flow, step, state, List.of(new Line.Words(howLong, flow, state.slots()))));
        }
        Localised needs = flow.needs();
        if (needs != null && Phrases.is(Phrase.NEEDED, said)) {
            return Optional.of(goingBack(flow, step, state, List.of(new Line.Words(needs, flow, state.slots()))));
        }
        if (Phrases.is(Phrase.UPSET, said) && !isOption(step, words)) {
            return Optional.of(
                    repetition.missed(flow, step, state, List.of(Questions.own(Line.Kind.SORRY, flow, state))));
        }
        return skipped(flow, step, state, said);
    }

    /** Tells who asks among other things how long it takes, before what the other words do, if they do anything. */
    static Optional<Move> tellingHowLong(Flow flow, Step step, RunningFlow state, Clauses said, Optional<Move> heard) {
        Localised howLong = flow.howLong();
        boolean takesText = step instanceof Step.Ask ask && flow.takesText(ask);
        if (howLong == null || takesText || !Phrases.isInAClause(Phrase.HOW_LONG, said)) {
            return heard;
        }
        List<Line> told = List.of(new Line.Words(howLong, flow, state.slots()));
        return Optional.of(heard.map(move -> move.after(told)).orElseGet(() -> goingBack(flow, step, state, told)));
    }

    /** Only what somebody waits for can come while it is spoken of, and an option that says so has its own next step. */
    Optional<Move> settled(Flow flow, Step step, RunningFlow state, Said said) {
        boolean waits = flow.howLong() != null && !(step instanceof Step.Ask ask && flow.takesText(ask));
        return waits && Phrases.is(Phrase.SETTLED, said.clauses()) && !isOption(step, said)
                ? Optional.of(endings.settledByItself(state))
                : Optional.empty();
    }

    private static boolean isOption(Step step, Said said) {
        return step instanceof Step.Choose choose
                && OptionReader.byWords(choose, said.folded()).isPresent();
    }

    private static Move goingBack(Flow flow, Step step, RunningFlow state, List<Line> told) {
        return Questions.ask(flow, step, state, List.of(Questions.own(Line.Kind.RESUMED, flow, state)))
                .after(told);
    }

    private Optional<Move> skipped(Flow flow, Step step, RunningFlow state, Clauses said) {
        return step instanceof Step.Ask ask && Phrases.is(Phrase.SKIP, said)
                ? Optional.of(ask.optional() ? skip(flow, ask, state) : unknown(flow, ask, state))
                : Optional.empty();
    }

    /** Who does not know what has to be known is offered ways out, and a person when that was no help. */
    private static Move unknown(Flow flow, Step.Ask ask, RunningFlow state) {
        return state.misses() > Questions.times(ask)
                ? Endings.handOver(state, HandoffReason.NOT_UNDERSTOOD)
                : Questions.stuck(flow, ask, state, Line.Kind.NEEDED);
    }

    /** Goes on without an answer. */
    Move skip(Flow flow, Step.Ask ask, RunningFlow state) {
        RunningFlow known = state.knowing(Map.of(ask.slot(), SlotValue.UNKNOWN));
        return new Walk(flows, flow, known).from(ask);
    }
}
