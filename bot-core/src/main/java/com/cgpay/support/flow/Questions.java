package com.cgpay.support.flow;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Localised;
import com.cgpay.support.training.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a flow's open question: again, with ways out, or the one before it. Pure. */
final class Questions {

    private Questions() {}

    /** The question as it was asked first, behind other lines. */
    static Move ask(Flow flow, Step step, RunningFlow state, List<Line> before) {
        List<Line> lines = new ArrayList<>(before);
        question(step).ifPresent(question -> lines.add(new Line.Words(question.text(), flow, state.slots())));
        return waiting(step, state, lines, false);
    }

    /** The question in other words. */
    static Move again(Flow flow, Step step, RunningFlow state) {
        Localised again = question(step).map(Step.Question::again).orElse(flow.name());
        return waiting(step, state, List.of(new Line.Words(again, flow, state.slots())), false);
    }

    /** Ways out of a question that the customer cannot answer, or not so that it is understood. */
    static Move stuck(Flow flow, Step step, RunningFlow state, Line.Kind why) {
        List<Line> lines = List.of(own(why, flow, state));
        return waiting(step, state.missed(times(step) + 1), lines, true);
    }

    private static Move waiting(Step step, RunningFlow state, List<Line> lines, boolean stuck) {
        List<Step.Option> options = step instanceof Step.Choose choose ? choose.options() : List.of();
        boolean skippable = step instanceof Step.Ask ask && ask.optional();
        return new Move(state, List.of(step.id()), lines, List.of(), new Move.Waits(options, skippable, stuck));
    }

    /** The question before the open one, as if it had not been answered. */
    static Move previous(Flow flow, Step step, RunningFlow state) {
        List<String> trail = new ArrayList<>(state.trail());
        while (!trail.isEmpty()) {
            Optional<Step> earlier = flow.step(trail.removeLast());
            Optional<String> slot = earlier.flatMap(Questions::slot);
            if (slot.isPresent() && !earlier.get().equals(step)) {
                RunningFlow before =
                        state.forgetting(slot.get()).to(earlier.get().id()).trailing(trail);
                return ask(flow, earlier.get(), before, List.of());
            }
        }
        return ask(flow, step, state, List.of());
    }

    /** How often a question is asked again. */
    static int times(Step step) {
        return question(step).map(Step.Question::times).orElse(0);
    }

    private static Optional<Step.Question> question(Step step) {
        return switch (step) {
            case Step.Ask ask -> Optional.of(ask.question());
            case Step.Choose choose -> Optional.of(choose.question());
            default -> Optional.empty();
        };
    }

    /** The slot that a step fills. */
    static Optional<String> slot(Step step) {
        return switch (step) {
            case Step.Ask ask -> Optional.of(ask.slot());
            case Step.Choose choose -> Optional.of(choose.slot());
            default -> Optional.empty();
        };
    }

    /** The slot whose value answers a step's question: a time answers how long ago it was. */
    static Optional<String> answeredBy(Step step) {
        return step instanceof Step.Choose choose && choose.limit() != null
                ? Optional.of(choose.limit().since())
                : slot(step);
    }

    /** Whether who asks why does not ask why a value is wanted: it is a choice, and no reason for it is written. */
    static boolean mayBeAboutTheMatter(Step step) {
        return step instanceof Step.Choose choose && choose.question().why() == null;
    }

    /** The question with what it is asked for, if that is written. */
    static Move explained(Flow flow, Step step, RunningFlow state) {
        Localised why = question(step).map(Step.Question::why).orElse(null);
        return ask(flow, step, state, why == null ? List.of() : List.of(new Line.Words(why, flow, state.slots())));
    }

    static Line why(Flow flow, Step step, RunningFlow state) {
        Localised why = question(step).map(Step.Question::why).orElse(null);
        return why == null ? own(Line.Kind.WHY, flow, state) : new Line.Words(why, flow, state.slots());
    }

    static Line own(Line.Kind kind, Flow flow, RunningFlow state) {
        return new Line.Own(kind, flow, state.slots(), List.of());
    }
}
