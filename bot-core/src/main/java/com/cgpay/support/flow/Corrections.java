package com.cgpay.support.flow;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.entities.EntityValue;
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
import java.util.regex.Pattern;

/** Reads what is said behind a word that takes something back. Stateless. */
final class Corrections {

    /** What is taken back at once is the value that was just told. */
    private static final Pattern VALUE_AT_END =
            Pattern.compile("(?:" + Mentions.MARK + "|[\\d零一二两三四五六七八九十百千万元块])[\\s\\p{P}]*$");

    /** "102 not 120" tells what it is, and then what it is not. */
    private static final Pattern INSTEAD =
            Pattern.compile("^(.*\\d.*?)[\\s,，]*(?:\\b(?:not|instead of|rather than)\\b|而?不是).*$");

    private static final Pattern IS =
            Pattern.compile("^[\\s\\p{P}]*(?:(?:应该)?是|为|it'?s|it (?:is|was)|i meant?|make it)?\\s*");

    private Corrections() {}

    /** "5678, no, 6789" tells something and corrects it in the same breath. */
    static Map<String, SlotValue> atOnce(Flow flow, Step step, Said said) {
        Said before = new Said(Phrases.beforeCorrection(said.folded()), said.now());
        if (!VALUE_AT_END.matcher(before.mentions().rest()).find() || !isValueAlone(behind(said))) {
            return Map.of();
        }
        Map<String, SlotValue> told = new LinkedHashMap<>(SlotReader.named(flow, before));
        Heard.toTheQuestion(flow, step, before).forEach(told::putIfAbsent);
        Map<String, SlotValue> corrected = first(flow, new ArrayList<>(told.keySet()).reversed(), behind(said));
        told.putAll(corrected);
        return corrected.isEmpty() ? Map.of() : told;
    }

    /** "No, the second one." */
    static Optional<Map<String, SlotValue>> otherOption(Step.Choose choose, Said said) {
        return Phrases.afterCorrection(said.folded())
                .map(rest -> rest.replaceFirst("^[\\s,，。.]+", ""))
                .flatMap(rest -> OptionReader.exactly(choose, rest))
                .map(option -> Map.of(choose.slot(), SlotValue.of(option.value())));
    }

    /**
     * "No, 500" corrects what was told last and can be 500.
     *
     * @param named what the words name by themselves, and so do not leave open
     */
    static Map<String, SlotValue> ofTheLast(Flow flow, RunningFlow state, Said said, Set<String> named) {
        List<String> known = new ArrayList<>(state.slots().keySet());
        known.removeAll(named);
        Collections.reverse(known);
        Map<String, SlotValue> value = first(flow, known, behind(said));
        return value.isEmpty() && !said.isQuestion() ? otherCurrency(flow, state, known, behind(said)) : value;
    }

    /** "No, dollars" corrects the currency of a sum and not the sum. */
    private static Map<String, SlotValue> otherCurrency(Flow flow, RunningFlow state, List<String> known, Said behind) {
        String currency = IS.matcher(behind.folded()).replaceFirst("");
        for (String name : known) {
            Slot slot = flow.slots().get(name);
            String amount = Values.raw(state.slots(), name).replaceFirst(" .*", "");
            if (slot != null && slot.type() == SlotType.MONEY && !amount.isEmpty()) {
                return sum(amount, currency, behind)
                        .map(sum -> changed(Map.of(name, sum), state))
                        .orElse(Map.of());
            }
        }
        return Map.of();
    }

    private static Optional<SlotValue> sum(String amount, String currency, Said behind) {
        return new Said(amount + " " + currency, behind.now())
                .mentions().entities().stream()
                        .filter(entity -> entity.start() == 0 && entity.value() instanceof EntityValue.Money)
                        .findFirst()
                        .map(entity -> new SlotValue(entity.value().normalised(), entity.text()));
    }

    /**
     * "No, 2000, last week" corrects two things, each in a clause of its own.
     *
     * @param named what was found already; clauses that name it are done with
     */
    static Map<String, SlotValue> each(Flow flow, Step step, RunningFlow state, Said said, Set<String> named) {
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
                told.putAll(first(flow, open.reversed(), part));
                open.removeAll(told.keySet());
            }
        }
        return changed(told, state);
    }

    /** Those of some values that are not what is known already. */
    static Map<String, SlotValue> changed(Map<String, SlotValue> values, RunningFlow state) {
        Map<String, SlotValue> changed = new LinkedHashMap<>(values);
        changed.entrySet().removeIf(one -> one.getValue().value().equals(Values.raw(state.slots(), one.getKey())));
        return changed;
    }

    private static boolean isValueAlone(Said words) {
        return new Said(IS.matcher(words.folded()).replaceFirst(""), words.now()).isJustValues();
    }

    /** What stands behind the word of correction, without what it is not. */
    static Said behind(Said said) {
        String behind = Phrases.afterCorrection(said.folded()).orElse("");
        return new Said(INSTEAD.matcher(behind).replaceFirst("$1"), said.now());
    }

    /** The first of some slots that the words can be a value of. */
    private static Map<String, SlotValue> first(Flow flow, List<String> slots, Said words) {
        for (String name : slots) {
            Slot slot = flow.slots().get(name);
            if (slot != null && slot.type() != SlotType.TEXT) {
                Optional<SlotValue> value = SlotReader.answer(slot, words);
                if (value.isPresent()) {
                    return Map.of(name, value.get());
                }
            }
        }
        return Map.of();
    }
}
