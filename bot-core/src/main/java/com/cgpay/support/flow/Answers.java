package com.cgpay.support.flow;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes on with answers: to the open question, to questions not asked yet, and corrections of what was told before. */
final class Answers {

    private final Flows flows;

    Answers(Flows flows) {
        this.flows = flows;
    }

    /** Choices that a first message settles: by its intent, and the flow's first one by its words. */
    Map<String, SlotValue> meantBy(Flow flow, String intent, List<Said> told) {
        Map<String, SlotValue> meant = new LinkedHashMap<>();
        flow.steps().stream()
                .filter(Step.Choose.class::isInstance)
                .map(Step.Choose.class::cast)
                .findFirst()
                .ifPresent(first -> told.stream()
                        .flatMap(said -> OptionReader.byWords(first, said.folded()).stream())
                        .forEach(option -> meant.put(first.slot(), SlotValue.of(option.value()))));
        for (Step step : flow.steps()) {
            if (step instanceof Step.Choose choose) {
                choose.options().stream()
                        .filter(option -> option.intents().contains(intent))
                        .findFirst()
                        .ifPresent(option -> meant.put(choose.slot(), SlotValue.of(option.value())));
            }
        }
        return meant;
    }

    /** Goes on from a choice; one that was made before is corrected. */
    Move chosen(Flow flow, Step.Choose choose, RunningFlow state, String option) {
        return taken(flow, choose, state, Map.of(choose.slot(), SlotValue.of(option)));
    }

    /** Whatever the message tells, by itself or as an answer. */
    Optional<Move> freely(Flow flow, Step step, RunningFlow state, Said said) {
        Map<String, SlotValue> told = Heard.in(flow, step, state, said);
        return told.isEmpty() ? Optional.empty() : Optional.of(taken(flow, step, state, told));
    }

    /** "No, 500" corrects a sum and not its currency. */
    private static SlotValue inSameCurrency(Flow flow, String name, RunningFlow state, SlotValue told) {
        Slot slot = flow.slots().get(name);
        String known = Values.raw(state.slots(), name);
        int currency = known.indexOf(' ');
        return slot != null
                        && slot.type() == SlotType.MONEY
                        && currency > 0
                        && told.value().indexOf(' ') < 0
                ? new SlotValue(told.value() + known.substring(currency), told.said())
                : told;
    }

    private Move taken(Flow flow, Step step, RunningFlow state, Map<String, SlotValue> values) {
        Map<String, SlotValue> told = new LinkedHashMap<>(values);
        told.replaceAll((name, value) -> inSameCurrency(flow, name, state, value));
        List<String> toldAgain =
                told.keySet().stream().filter(state.slots()::containsKey).toList();
        RunningFlow known = state.knowing(told);
        Optional<Step> parting = firstParting(flow, told.keySet(), state);
        Step from = parting.or(() -> firstAsking(flow, Set.copyOf(toldAgain), state))
                .orElse(step);
        List<String> corrected = toldAgain.stream()
                .filter(name -> !SlotValue.UNKNOWN.equals(state.slots().get(name)))
                .toList();
        return new Walk(flows, flow, known).from(from).after(corrected(flow, known, corrected));
    }

    /** Who tells what was not known before has corrected nothing. */
    private static List<Line> corrected(Flow flow, RunningFlow known, List<String> slots) {
        return slots.isEmpty() ? List.of() : List.of(new Line.Own(Line.Kind.CORRECTED, flow, known.slots(), slots));
    }

    /** What follows from a corrected answer is gone through again. */
    private static Optional<Step> firstAsking(Flow flow, Set<String> slots, RunningFlow state) {
        return flow.steps().stream()
                .filter(step -> state.trail().contains(step.id()))
                .filter(step -> Questions.slot(step).filter(slots::contains).isPresent())
                .findFirst();
    }

    /** Where the flow has gone another way because this was not known. */
    private static Optional<Step> firstParting(Flow flow, Set<String> told, RunningFlow state) {
        return flow.steps().stream()
                .filter(step -> state.trail().contains(step.id()))
                .filter(step -> step instanceof Step.Branch branch
                        && branch.cases().containsKey(Step.Branch.ANY)
                        && told.contains(branch.on()))
                .findFirst();
    }
}
