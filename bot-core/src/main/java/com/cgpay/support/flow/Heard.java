package com.cgpay.support.flow;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one message tells a flow: facts that it names, corrections, and an answer to the open question, in this order; what
 * was found first stays. For one thread.
 */
final class Heard {

    private final Flow flow;
    private final Step step;
    private final RunningFlow state;
    private final Said said;
    private final boolean correcting;

    /** Whether the open question takes any words, so that a number in them may be part of a story. */
    private final boolean inWords;

    private final Map<String, SlotValue> named;
    private final Map<String, SlotValue> told = new LinkedHashMap<>();

    private Heard(Flow flow, Step step, RunningFlow state, Said said) {
        this.flow = flow;
        this.step = step;
        this.state = state;
        this.said = said;
        this.correcting = Phrases.has(Phrase.CORRECTION, said.folded());
        Optional<Slot> asked = Questions.answeredBy(step).map(flow.slots()::get);
        this.inWords = asked.filter(slot -> slot.type() == SlotType.TEXT).isPresent();
        this.named = SlotReader.named(flow, said, asked);
    }

    static Map<String, SlotValue> in(Flow flow, Step step, RunningFlow state, Said said) {
        Heard heard = new Heard(flow, step, state, said);
        heard.takeFacts();
        if (heard.correcting) {
            heard.takeCorrections();
        }
        heard.takeAnswer();
        heard.takeRepetitions();
        heard.takeReason();
        return heard.told;
    }

    private void takeFacts() {
        if (correcting && !inWords) {
            told.putAll(Corrections.atOnce(flow, step, said));
        }
        if (inWords) {
            told.putAll(Corrections.changed(SlotReader.toReach(flow, said), state));
        }
        named.forEach((name, value) -> {
            SlotValue known = state.slots().get(name);
            if (known == null
                    || known.equals(SlotValue.UNKNOWN)
                    || (correcting && !known.value().equals(value.value()))) {
                told.putIfAbsent(name, value);
            }
        });
    }

    private void takeCorrections() {
        Corrections.each(flow, step, state, said, told.keySet()).forEach(told::putIfAbsent);
        if (told.isEmpty() && step instanceof Step.Choose choose) { // "no, 500" is more than "no"
            told.putAll(Corrections.otherOption(choose, said).orElseGet(this::correctionOfTheLast));
        }
    }

    private void takeAnswer() {
        boolean aboutOthers = correcting && told.keySet().stream().anyMatch(state.slots()::containsKey);
        boolean reachedElsewhere = inWords && said.isJustValues() && !named.isEmpty();
        if (!aboutOthers && !reachedElsewhere) {
            toTheQuestion(flow, step, said).forEach(told::putIfAbsent);
        }
        if (correcting && !inWords && !reachedElsewhere) {
            answerBehindTheCorrection().forEach(told::putIfAbsent);
        }
        if (told.isEmpty() && correcting) {
            told.putAll(correctionOfTheLast());
        }
        if (told.isEmpty() && step instanceof Step.Ask && !inWords) {
            told.putAll(firstChoice());
        }
    }

    /** Who is asked when it was, and says how it stands, answers what is asked next. */
    private Map<String, SlotValue> firstChoice() {
        return flow.steps().stream()
                .filter(Step.Choose.class::isInstance)
                .map(Step.Choose.class::cast)
                .findFirst()
                .filter(choose -> !state.slots().containsKey(choose.slot()))
                .flatMap(choose -> OptionReader.byWords(choose, said.folded())
                        .or(() -> OptionReader.byLabel(choose, said.folded()))
                        .map(option -> Map.of(choose.slot(), SlotValue.of(option.value()))))
                .orElse(Map.of());
    }

    /** "20 minutes ago, sorry, it was 65 not 60" also tells the sum that was asked for, which the rest would hide. */
    private Map<String, SlotValue> answerBehindTheCorrection() {
        Said behind = Corrections.behind(said);
        boolean ofOthers = !named.keySet().containsAll(told.keySet())
                || !Collections.disjoint(SlotReader.named(flow, behind).keySet(), told.keySet());
        return ofOthers ? Map.of() : toTheQuestion(flow, step, behind);
    }

    /**
     * Who says another value where one is known already means it, even without a word of correction; a day that is named
     * in passing is no such value.
     */
    private void takeRepetitions() {
        if (!said.isQuestion() && named.keySet().containsAll(told.keySet())) {
            Map<String, SlotValue> changed = Corrections.changed(named, state);
            changed.keySet().removeIf(name -> isNamedInPassing(name, changed.get(name)));
            changed.forEach(told::putIfAbsent);
        }
    }

    private void takeReason() {
        if (told.isEmpty() && !inWords) {
            reasonTold(flow, state, said)
                    .ifPresent(slot -> SlotReader.answer(slot, said).ifPresent(text -> told.put(slot.name(), text)));
        }
    }

    /** What words answer that tell, before it is asked, what is wrong with the goods; they want nothing else. */
    static Optional<Slot> reasonTold(Flow flow, RunningFlow state, Said said) {
        return flow.slots().values().stream()
                .filter(slot -> slot.type() == SlotType.TEXT && !state.slots().containsKey(slot.name()))
                .filter(_ -> said.tellsAFault())
                .findFirst();
    }

    private boolean isNamedInPassing(String name, @Nullable SlotValue value) {
        Slot slot = flow.slots().get(name);
        return slot != null
                && slot.type() == SlotType.TIME
                && state.slots().containsKey(name)
                && said.mentions().entities().stream()
                        .filter(entity -> value != null && entity.text().equals(value.said()))
                        .noneMatch(entity -> PastTimes.isTold(said.text(), entity));
    }

    private Map<String, SlotValue> correctionOfTheLast() {
        return Corrections.ofTheLast(flow, state, said, named.keySet());
    }

    /** What the words mean as the answer to the open question. */
    static Map<String, SlotValue> toTheQuestion(Flow flow, Step step, Said said) {
        return switch (step) {
            case Step.Ask ask ->
                Optional.ofNullable(flow.slots().get(ask.slot()))
                        .flatMap(slot -> SlotReader.answerToOpen(slot, said))
                        .map(value -> Map.of(ask.slot(), value))
                        .orElse(Map.of());
            case Step.Choose choose ->
                OptionReader.read(choose, said.meansAnother() ? new Said(said.meant(), said.now()) : said)
                        .map(option -> Map.of(choose.slot(), SlotValue.of(option.value())))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }
}
