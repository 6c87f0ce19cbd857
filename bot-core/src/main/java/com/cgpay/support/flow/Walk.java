package com.cgpay.support.flow;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Localised;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import com.cgpay.support.training.flow.Step;
import com.cgpay.support.training.flow.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One walk through a flow's steps, until one has to wait for the customer, for a lookup or for a person. */
final class Walk {

    private final Flows flows;
    private final Flow flow;
    private RunningFlow state;
    private final List<String> path = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Walk(Flows flows, Flow flow, RunningFlow state) {
        this.flows = flows;
        this.flow = flow;
        this.state = state;
    }

    /** Adds to what a walk before has said, as after a lookup. */
    Walk continuing(List<String> walked, List<Line> said) {
        path.addAll(walked);
        lines.addAll(said);
        return this;
    }

    /** Goes on from a step. The linter makes sure that a way back asks something, so a walk ends. */
    Move from(Step start) {
        Step step = start;
        while (true) {
            path.add(step.id());
            state = state.to(step.id());
            Optional<Move.Next> stop = stop(step);
            if (stop.isPresent()) {
                return new Move(state, path, lines, List.of(), stop.get());
            }
            String next = pass(step);
            state = state.passed(step.id());
            step = goTo(step, next);
        }
    }

    /** Why the walk stops at a step, whose question is then said; empty where it goes on. */
    private Optional<Move.Next> stop(Step step) {
        return switch (step) {
            case Step.Ask ask
            when !knows(ask.slot()) -> {
                lines.add(words(ask.question().text()));
                yield Optional.of(new Move.Waits(List.of(), ask.optional(), false));
            }
            case Step.Choose choose
            when chosen(choose).isEmpty() -> {
                lines.add(words(choose.question().text()));
                yield Optional.of(new Move.Waits(choose.options(), false, false));
            }
            case Step.Lookup lookup
            when Source.of(lookup.source()).isPresent() -> Optional.of(new Move.LooksUp(lookup, criteria(lookup)));
            case Step.Escalate escalate ->
                Optional.of(new Move.HandsOver(
                        escalate.queue(),
                        Priority.valueOf(constant(escalate.priority())),
                        HandoffReason.valueOf(constant(escalate.reason())),
                        escalate.text()));
            case Step.End _ -> Optional.of(new Move.Nothing());
            default -> Optional.empty();
        };
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Does what a step does, and tells the next one. */
    private String pass(Step step) {
        return switch (step) {
            case Step.Say say -> {
                if (!saidBefore(say)) {
                    lines.add(words(say.text()));
                }
                yield say.then();
            }
            case Step.Answer answer -> {
                lines.add(new Line.Article(answer.article()));
                yield answer.then();
            }
            case Step.Ask ask -> ask.then();
            case Step.Choose choose -> chosen(choose).map(Step.Option::then).orElseThrow();
            case Step.Branch branch -> branch.next(value(branch.on()));
            case Step.Lookup lookup -> table(lookup);
            case Step.Escalate _, Step.End _ -> throw new IllegalStateException("The flow stops here.");
        };
    }

    /** What tells nothing new is said once. */
    private boolean saidBefore(Step.Say say) {
        boolean fixed = say.text().texts().values().stream()
                .noneMatch(text -> Localised.VALUE.matcher(text).find());
        return fixed && state.trail().contains(say.id());
    }

    private String table(Step.Lookup lookup) {
        String key =
                lookup.with().stream().map(this::value).findFirst().orElse("").toUpperCase(Locale.ROOT);
        Optional<Table> table =
                flows.table(lookup.source()).filter(found -> found.row(key).isPresent());
        if (table.isEmpty()) {
            return lookup.outcomes().getOrDefault(Step.Lookup.NONE, "");
        }
        state = state.knowing(Map.of(lookup.source(), new SlotValue(key, key)));
        return lookup.outcomes().getOrDefault(Step.Lookup.FOUND, "");
    }

    /** A step above is gone back to in order to ask again: what was asked from there on is forgotten. */
    private Step goTo(Step from, String next) {
        Step to = flow.step(next).orElseThrow();
        int first = flow.steps().indexOf(to);
        int last = flow.steps().indexOf(from);
        for (int i = first; i <= last; i++) {
            switch (flow.steps().get(i)) {
                case Step.Ask ask -> state = state.forgetting(ask.slot());
                case Step.Choose choose -> state = state.forgetting(choose.slot());
                default -> {}
            }
        }
        return to;
    }

    private Optional<Step.Option> chosen(Step.Choose choose) {
        return Optional.ofNullable(state.slots().get(choose.slot()))
                .flatMap(value -> OptionReader.value(choose, value.value()))
                .or(() -> flows.deadlines().settle(choose, state));
    }

    private boolean knows(String slot) {
        return state.slots().containsKey(slot);
    }

    /** The value of a slot or of a field; fields of tables that branches compare read the same in every language. */
    private String value(String name) {
        int dot = name.indexOf('.');
        Optional<Table> table = dot < 0 ? Optional.empty() : flows.table(name.substring(0, dot));
        return table.flatMap(found -> found.row(Values.raw(state.slots(), found.id())))
                .flatMap(row -> Optional.ofNullable(row.get(name.substring(dot + 1))))
                .map(text -> text.in(Language.EN))
                .orElseGet(() -> Values.raw(state.slots(), name));
    }

    private Map<SlotType, String> criteria(Step.Lookup lookup) {
        Map<SlotType, String> criteria = new EnumMap<>(SlotType.class);
        for (String name : lookup.with()) {
            Slot slot = flow.slots().get(name);
            if (slot != null && !value(name).isEmpty()) {
                criteria.put(slot.type(), value(name));
            }
        }
        return criteria;
    }

    private Line words(Localised text) {
        return new Line.Words(text, flow, state.slots());
    }
}
