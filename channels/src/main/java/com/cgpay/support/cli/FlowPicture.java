package com.cgpay.support.cli;

import com.cgpay.support.training.Language;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Localised;
import com.cgpay.support.training.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Draws a flow as a Mermaid flowchart. Stateless. */
final class FlowPicture {

    private static final int LONGEST = 60;

    private FlowPicture() {}

    static String mermaid(Flow flow) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart TD");
        for (Step step : flow.steps()) {
            lines.add("  " + node(flow, step));
        }
        for (Step step : flow.steps()) {
            edges(flow, step).forEach(edge -> lines.add("  " + edge));
        }
        return String.join("\n", lines);
    }

    /** Mermaid takes some words, such as "end", for its own: nodes are numbered. */
    private static String name(Flow flow, String step) {
        int index = 0;
        while (!flow.steps().get(index).id().equals(step)) {
            index++;
        }
        return "s" + (index + 1);
    }

    private static String node(Flow flow, Step step) {
        String name = name(flow, step.id());
        return switch (step) {
            case Step.Say say -> name + "[\"" + words(say.text()) + "\"]";
            case Step.Ask ask -> name + "[/\"" + words(ask.question().text()) + "\"/]";
            case Step.Choose choose -> name + "{\"" + words(choose.question().text()) + "\"}";
            case Step.Lookup lookup -> name + "[(\"" + lookup.source() + "\")]";
            case Step.Branch branch -> name + "{{\"" + branch.on() + "\"}}";
            case Step.Answer answer -> name + "[[\"" + answer.article() + "\"]]";
            case Step.Escalate escalate ->
                name + "([\"person: " + escalate.queue() + ", " + escalate.priority() + "\"])";
            case Step.End _ -> name + "((end))";
        };
    }

    private static String words(Localised text) {
        String plain = text.in(Language.EN)
                .replaceAll("[*\"`\\[\\]<>]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + " …";
    }

    private static List<String> edges(Flow flow, Step step) {
        List<String> edges = new ArrayList<>();
        switch (step) {
            case Step.Choose choose ->
                choose.options().forEach(option -> edges.add(edge(flow, step, words(option.label()), option.then())));
            case Step.Lookup lookup ->
                new TreeMap<>(lookup.outcomes()).forEach((outcome, to) -> edges.add(edge(flow, step, outcome, to)));
            case Step.Branch branch -> {
                new TreeMap<>(branch.cases()).forEach((value, to) -> edges.add(edge(flow, step, value, to)));
                edges.add(edge(flow, step, "else", branch.otherwise()));
            }
            default -> Flow.next(step).forEach(to -> edges.add(name(flow, step.id()) + " --> " + name(flow, to)));
        }
        return edges;
    }

    private static String edge(Flow flow, Step from, String label, String to) {
        return name(flow, from.id()) + " -->|\"" + label + "\"| " + name(flow, to);
    }
}
