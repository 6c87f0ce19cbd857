package com.cgpay.support.flow;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes answers: to the open question, to questions not asked yet, and corrections of what was told before. */
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
                        .forEach(option -> meant.put(first.slot(), value(option.value()))));
        for (Step step : flow.steps()) {
            if (step instanceof Step.Choose choose) {
                choose.options().stream()
                        .filter(option -> option.intents().contains(intent))
                        .findFirst()
                        .ifPresent(option -> meant.put(choose.slot(), value(option.value())));
            }
        }
        return meant;
    }

    /** Goes on from a choice; one that was made before is corrected. */
    Move chosen(Flow flow, Step.Choose choose, RunningFlow state, String option) {
        return taken(flow, choose, state, Map.of(choose.slot(), value(option)));
    }

    /** Whatever the message tells, by itself or as an answer. */
    Optional<Move> freely(Flow flow, Step step, RunningFlow state, Said said) {
        boolean correcting = Phrases.has(Phrase.CORRECTION, said.folded());
        Map<String, SlotValue> told = new LinkedHashMap<>();
        Optional<Slot> asked = Questions.slot(step).map(flow.slots()::get);
        boolean inWords = asked.filter(slot -> slot.type() == SlotType.TEXT).isPresent();
        Map<String, SlotValue> named = SlotReader.named(flow, said, asked);
        if (correcting && !inWords) {
            told.putAll(correctedAtOnce(flow, step, said));
        }
        if (inWords) {
            told.putAll(changed(SlotReader.toReach(flow, said), state));
        }
        named.forEach((name, value) -> {
            SlotValue known = state.slots().get(name);
            if (known == null || (correcting && !known.value().equals(value.value()))) {
                told.putIfAbsent(name, value);
            }
        });
        if (correcting) {
            corrections(flow, step, state, said, told.keySet()).forEach(told::putIfAbsent);
        }
        if (told.isEmpty() && correcting && step instanceof Step.Choose choose) { // "no, 500" is more than "no"
            told.putAll(otherOption(choose, said).orElseGet(() -> correction(flow, state, said)));
        }
        boolean aboutOthers = correcting && told.keySet().stream().anyMatch(state.slots()::containsKey);
        boolean reachedElsewhere = inWords && said.isJustValues() && !named.isEmpty();
        if (!aboutOthers && !reachedElsewhere) {
            toTheQuestion(flow, step, said).forEach(told::putIfAbsent);
        }
        if (told.isEmpty() && correcting) {
            told.putAll(correction(flow, state, said));
        }
        if (!said.isQuestion() && named.keySet().containsAll(told.keySet())) { // who says it again means it
            changed(named, state).forEach(told::putIfAbsent);
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(taken(flow, step, state, told));
    }

    private static Map<String, SlotValue> changed(Map<String, SlotValue> named, RunningFlow state) {
        Map<String, SlotValue> changed = new LinkedHashMap<>(named);
        changed.entrySet().removeIf(one -> one.getValue().value().equals(Values.raw(state.slots(), one.getKey())));
        return changed;
    }

    /** "5678, no, 6789" tells something and corrects it in the same breath. */
    private static Map<String, SlotValue> correctedAtOnce(Flow flow, Step step, Said said) {
        Said before = new Said(Phrases.beforeCorrection(said.folded()), said.now());
        Map<String, SlotValue> told = new LinkedHashMap<>(SlotReader.named(flow, before));
        toTheQuestion(flow, step, before).forEach(told::putIfAbsent);
        Said behind = new Said(Phrases.afterCorrection(said.folded()).orElse(""), said.now());
        Map<String, SlotValue> corrected = correction(flow, new ArrayList<>(told.keySet()).reversed(), behind);
        told.putAll(corrected);
        return corrected.isEmpty() ? Map.of() : told;
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

    private static Map<String, SlotValue> toTheQuestion(Flow flow, Step step, Said said) {
        return switch (step) {
            case Step.Ask ask ->
                Optional.ofNullable(flow.slots().get(ask.slot()))
                        .flatMap(slot -> SlotReader.answerToOpen(slot, said))
                        .map(value -> Map.of(ask.slot(), value))
                        .orElse(Map.of());
            case Step.Choose choose ->
                OptionReader.read(choose, said)
                        .map(option -> Map.of(choose.slot(), value(option.value())))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    /** "No, the second one." */
    private static Optional<Map<String, SlotValue>> otherOption(Step.Choose choose, Said said) {
        return Phrases.afterCorrection(said.folded())
                .map(rest -> rest.replaceFirst("^[\\s,，。.]+", ""))
                .flatMap(rest -> OptionReader.exactly(choose, rest))
                .map(option -> Map.of(choose.slot(), value(option.value())));
    }

    /** "No, 500" corrects what was told last and can be 500. */
    private static Map<String, SlotValue> correction(Flow flow, RunningFlow state, Said said) {
        Said rest = new Said(Phrases.afterCorrection(said.folded()).orElse(""), said.now());
        return correction(flow, new ArrayList<>(state.slots().keySet()).reversed(), rest);
    }

    /** "No, 2000, last week" corrects two things, each in a clause of its own. */
    private static Map<String, SlotValue> corrections(
            Flow flow, Step step, RunningFlow state, Said said, Set<String> named) {
        List<String> clauses = Phrases.clausesAfterCorrection(said.folded());
        Map<String, SlotValue> told = new LinkedHashMap<>();
        if (clauses.size() < 2) {
            return told;
        }
        List<String> open = new ArrayList<>(state.slots().keySet());
        Questions.slot(step).ifPresent(open::add);
        open.removeAll(named);
        for (String clause : clauses) {
            Said part = new Said(clause, said.now());
            if (Collections.disjoint(SlotReader.named(flow, part).keySet(), named)) {
                told.putAll(correction(flow, open.reversed(), part));
                open.removeAll(told.keySet());
            }
        }
        told.entrySet().removeIf(one -> one.getValue().value().equals(Values.raw(state.slots(), one.getKey())));
        return told;
    }

    private static Map<String, SlotValue> correction(Flow flow, List<String> slots, Said rest) {
        for (String name : slots) {
            Slot slot = flow.slots().get(name);
            if (slot != null && slot.type() != SlotType.TEXT) {
                Optional<SlotValue> value = SlotReader.answer(slot, rest);
                if (value.isPresent()) {
                    return Map.of(name, value.get());
                }
            }
        }
        return Map.of();
    }

    private Move taken(Flow flow, Step step, RunningFlow state, Map<String, SlotValue> values) {
        Map<String, SlotValue> told = new LinkedHashMap<>(values);
        told.replaceAll((name, value) -> inSameCurrency(flow, name, state, value));
        List<String> corrected =
                told.keySet().stream().filter(state.slots()::containsKey).toList();
        RunningFlow known = state.knowing(told);
        Optional<Step> parting = firstParting(flow, told.keySet(), state);
        if (corrected.isEmpty()) {
            return new Walk(flows, flow, known).from(parting.orElse(step));
        }
        Step from = parting.or(() -> firstAsking(flow, Set.copyOf(corrected), state))
                .orElse(step);
        Line line = new Line.Own(Line.Kind.CORRECTED, flow, known.slots(), corrected);
        return new Walk(flows, flow, known).from(from).after(List.of(line));
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

    private static SlotValue value(String option) {
        return new SlotValue(option, option);
    }
}
