package com.cgpay.support.training.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What follows from the order of a flow's steps: which can be reached, and what is known when they are. */
public final class FlowGraph {

    private final Flow flow;
    private final Map<String, Table> tables;
    private final Map<String, Set<String>> known = new HashMap<>();

    /** @param tables by their ids */
    public FlowGraph(Flow flow, Map<String, Table> tables) {
        this.flow = flow;
        this.tables = tables;
        spread();
    }

    /** Walks from the first step; a step is looked at again when less is surely known there than was thought. */
    private void spread() {
        Deque<Step> open = new ArrayDeque<>();
        known.put(flow.first().id(), new TreeSet<>());
        open.add(flow.first());
        while (!open.isEmpty()) {
            Step step = open.remove();
            for (String next : Flow.next(step)) {
                Set<String> after = new TreeSet<>(known.getOrDefault(step.id(), Set.of()));
                after.addAll(learned(step, next));
                Set<String> before = known.get(next);
                if (before == null) {
                    known.put(next, after);
                    flow.step(next).ifPresent(open::add);
                } else if (before.retainAll(after)) {
                    flow.step(next).ifPresent(open::add);
                }
            }
        }
    }

    private Set<String> learned(Step step, String next) {
        return switch (step) {
            case Step.Ask ask -> Set.of(ask.slot());
            case Step.Choose choose -> Set.of(choose.slot());
            case Step.Branch branch when onlyForAny(branch, next) -> Set.of(branch.on());
            case Step.Lookup lookup when onlyWhenFound(lookup, next) -> fields(lookup.source());
            default -> Set.of();
        };
    }

    private static boolean onlyForAny(Step.Branch branch, String next) {
        return next.equals(branch.cases().get(Step.Branch.ANY)) && !next.equals(branch.otherwise());
    }

    private static boolean onlyWhenFound(Step.Lookup lookup, String next) {
        return lookup.outcomes().entrySet().stream()
                .allMatch(outcome ->
                        outcome.getValue().equals(next) == outcome.getKey().equals(Step.Lookup.FOUND));
    }

    /** The fields of a source or table, as texts name them. */
    Set<String> fields(String source) {
        Set<String> names = new TreeSet<>();
        Source.of(source).ifPresent(found -> found.fields().forEach(field -> names.add(source + "." + field)));
        Table table = tables.get(source);
        if (table != null) {
            table.fields().forEach(field -> names.add(source + "." + field));
            names.add(source + "." + Table.AS_OF);
        }
        return names;
    }

    boolean reaches(Step step) {
        return known.containsKey(step.id());
    }

    /** Where a step may lead; the {@code else} of a branch that has a case for every value leads nowhere. */
    public Set<String> next(Step step) {
        return step instanceof Step.Branch branch && hasACaseForAll(branch)
                ? Set.copyOf(branch.cases().values())
                : Flow.next(step);
    }

    private boolean hasACaseForAll(Step.Branch branch) {
        Set<String> values = Source.valuesOf(branch.on());
        return !values.isEmpty()
                && known(branch).contains(branch.on())
                && branch.cases().keySet().containsAll(values);
    }

    /** What is known for sure when this step begins. */
    Set<String> known(Step step) {
        return known.getOrDefault(step.id(), Set.of());
    }

    /** Whether some step tells this; where it was not gone through, a branch goes its {@code else} way. */
    boolean isEverKnown(String name) {
        return flow.steps().stream()
                .flatMap(step -> Flow.next(step).stream().flatMap(next -> learned(step, next).stream()))
                .anyMatch(name::equals);
    }

    /** Steps from which the flow may come back to them without asking anything in between. */
    List<Step> loops() {
        return flow.steps().stream().filter(this::comesBack).toList();
    }

    private boolean comesBack(Step from) {
        Set<String> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step instanceof Step.Ask || step instanceof Step.Choose) {
                continue;
            }
            for (String next : Flow.next(step)) {
                if (next.equals(from.id())) {
                    return true;
                }
                if (seen.add(next)) {
                    flow.step(next).ifPresent(open::add);
                }
            }
        }
        return false;
    }
}
