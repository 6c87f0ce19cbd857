package com.cgpay.support.cli;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.FlowGraph;
import com.cgpay.support.training.flow.Step;
import com.cgpay.support.training.flow.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which ways of the flows golden conversations have gone, in each language. A way is an arrow of a flow's picture: from
 * a step to one of those behind it, or a step that ends the flow.
 */
final class FlowCoverage {

    private static final String END = "";

    private final List<Flow> flows;
    private final Map<String, Table> tables;
    private final Set<Way> gone = new HashSet<>();

    FlowCoverage(List<Flow> flows, Map<String, Table> tables) {
        this.flows = List.copyOf(flows);
        this.tables = Map.copyOf(tables);
    }

    private record Way(Language language, String flow, String from, String to) {}

    /** Marks the ways that an event of a conversation tells of. */
    void add(Language language, Event event) {
        switch (event) {
            case Event.FlowMoved moved -> add(language, moved.state().flow(), moved.path());
            case Event.FlowEnded ended -> add(language, ended.flow(), ended.path());
            default -> {}
        }
    }

    private void add(Language language, String flow, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            String next = i + 1 < path.size() ? path.get(i + 1) : END;
            gone.add(new Way(language, flow, path.get(i), next));
        }
    }

    /** How many ways there are, in all languages together. */
    int size() {
        return flows.stream().mapToInt(flow -> (int) ways(flow).count()).sum();
    }

    /** The ways that no conversation has gone, each with its file, line and language. */
    List<String> missing() {
        return flows.stream()
                .flatMap(flow -> ways(flow)
                        .filter(way -> !gone.contains(way))
                        .map(way -> flow.id() + ".yaml:"
                                + flow.step(way.from()).map(Step::line).orElse(1) + " " + words(way)))
                .toList();
    }

    private static String words(Way way) {
        String from = way.from() + (way.to().equals(END) ? "" : " > " + way.to());
        return from + " (" + way.language().code() + ")";
    }

    private Stream<Way> ways(Flow flow) {
        FlowGraph graph = new FlowGraph(flow, tables);
        return Arrays.stream(Language.values())
                .flatMap(language -> flow.steps().stream()
                        .flatMap(step ->
                                targets(graph.next(step)).map(to -> new Way(language, flow.id(), step.id(), to))));
    }

    private static Stream<String> targets(Set<String> next) {
        return next.isEmpty() ? Stream.of(END) : next.stream().sorted();
    }
}
