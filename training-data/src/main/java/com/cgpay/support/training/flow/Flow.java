package com.cgpay.support.training.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that the bot walks a customer through.
 *
 * @param id the name of its file
 * @param starts intents whose customers are guided at once
 * @param startsWhenTold intents whose customers are guided at once if they name one of its slots
 * @param startsWhenChosen intents whose customers are guided at once if their words settle what it asks first
 * @param howLong what customers are told in the middle of it who ask how long it takes; null where that is not known
 * @param needs what customers are told in the middle of it who ask what to have ready; null where the questions tell it
 * @param offer the button that starts it beneath articles; null where it has none
 * @param steps the first is where it begins
 */
public record Flow(
        String id,
        Localised name,
        Set<String> starts,
        Set<String> startsWhenTold,
        Set<String> startsWhenChosen,
        @Nullable Localised howLong,
        @Nullable Localised needs,
        @Nullable Offer offer,
        Map<String, Slot> slots,
        List<Step> steps) {

    public Flow {
        starts = Set.copyOf(starts);
        startsWhenTold = Set.copyOf(startsWhenTold);
        startsWhenChosen = Set.copyOf(startsWhenChosen);
        slots = Map.copyOf(slots);
        steps = List.copyOf(steps);
    }

    /** A button beneath articles. */
    public record Offer(Localised label, Set<String> articles) {
        public Offer {
            articles = Set.copyOf(articles);
        }
    }

    public Step first() {
        return steps.getFirst();
    }

    public Optional<Step> step(String step) {
        return steps.stream().filter(one -> one.id().equals(step)).findFirst();
    }

    /** Whether a question takes any words for its answer. */
    public boolean takesText(Step.Ask ask) {
        Slot slot = slots.get(ask.slot());
        return slot != null && slot.type() == SlotType.TEXT;
    }

    /** Where a step may lead. */
    public static Set<String> next(Step step) {
        return switch (step) {
            case Step.Say say -> Set.of(say.then());
            case Step.Ask ask -> Set.of(ask.then());
            case Step.Answer answer -> Set.of(answer.then());
            case Step.Choose choose -> {
                Set<String> next = new HashSet<>();
                choose.options().forEach(option -> next.add(option.then()));
                yield next;
            }
            case Step.Lookup lookup -> new HashSet<>(lookup.outcomes().values());
            case Step.Branch branch -> {
                Set<String> next = new HashSet<>(branch.cases().values());
                next.add(branch.otherwise());
                yield next;
            }
            case Step.Escalate _, Step.End _ -> Set.of();
        };
    }
}
