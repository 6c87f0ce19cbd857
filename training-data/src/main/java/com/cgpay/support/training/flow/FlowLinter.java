package com.cgpay.support.training.flow;

import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Linter.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what would leave a customer stranded in a flow: steps that nothing leads to, articles that do not exist, texts
 * that lack a language, values used before they are known.
 */
public final class FlowLinter {

    private static final Set<String> PRIORITIES = Set.of("normal", "high", "urgent");

    private static final Set<String> REASONS =
            Set.of("not-solved", "complaint", "fraud", "identity-check", "overdue", "lookup-failed", "request");

    private static final Pattern QUEUE = Pattern.compile("[a-z0-9-]{1,40}");

    private static final String RECEIPT = "receipt";

    /** Telegram's buttons carry at most 64 bytes. */
    private static final int LONGEST_CHOICE = 50;

    private final Brand brand;
    private final TextLinter texts;
    private final Set<String> articles;
    private final Set<String> intents;
    private final Map<String, Table> tables;
    private final List<Finding> findings = new ArrayList<>();

    private FlowLinter(Brand brand, Set<String> articles, Set<String> intents, Map<String, Table> tables) {
        this.brand = brand;
        this.texts = new TextLinter(brand);
        this.articles = articles;
        this.intents = intents;
        this.tables = tables;
    }

    public static List<Finding> lint(
            List<Flow> flows, Map<String, Table> tables, Brand brand, Set<String> articles, Set<String> intents) {
        FlowLinter linter = new FlowLinter(brand, articles, intents, tables);
        Map<String, String> starts = new HashMap<>();
        for (Flow flow : flows) {
            linter.flow(flow);
            for (String intent : beginnings(flow)) {
                String other = starts.putIfAbsent(intent, flow.id());
                if (other != null) {
                    linter.report(flow, 1, "starts for " + intent + ", for which " + other + " starts already.");
                }
            }
        }
        return linter.findings;
    }

    private static List<String> beginnings(Flow flow) {
        return Stream.of(flow.starts(), flow.startsWhenTold(), flow.startsWhenChosen())
                .flatMap(Set::stream)
                .toList();
    }

    private void report(Flow flow, int line, String message) {
        findings.add(new Finding(flow.id() + ".yaml:" + line, message));
    }

    private void flow(Flow flow) {
        text(flow, 1, flow.name());
        if (flow.howLong() != null) {
            toldAtAnyTime(flow, "how_long", flow.howLong());
        }
        if (flow.needs() != null) {
            toldAtAnyTime(flow, "needs", flow.needs());
        }
        flow.slots().values().forEach(slot -> text(flow, 1, slot.label()));
        beginnings(flow).stream()
                .filter(intent -> !intents.contains(intent))
                .forEach(intent -> report(flow, 1, "starts for " + intent + ", which has no utterances."));
        if (flow.offer() != null) {
            text(flow, 1, flow.offer().label());
            flow.offer().articles().forEach(article -> article(flow, 1, article));
        }
        FlowGraph graph = new FlowGraph(flow, tables);
        for (Step step : flow.steps()) {
            if (graph.reaches(step)) {
                step(flow, step);
                uses(flow, step, graph);
            } else {
                report(flow, step.line(), "nothing leads to the step " + step.id() + ".");
            }
        }
        graph.loops().forEach(step -> report(flow, step.line(), step.id() + " leads back to itself and asks nothing."));
    }

    private void toldAtAnyTime(Flow flow, String key, Localised text) {
        text(flow, 1, text);
        if (text.texts().values().stream()
                .anyMatch(words -> !TextLinter.values(words).isEmpty())) {
            report(flow, 1, key + " is told at any time, and names nothing that has to be known.");
        }
    }

    private void step(Flow flow, Step step) {
        texts(step).forEach(text -> text(flow, step.line(), text));
        switch (step) {
            case Step.Ask ask -> slot(flow, step, ask.slot(), false);
            case Step.Choose choose -> {
                slot(flow, step, choose.slot(), true);
                choose.options().forEach(option -> option(flow, choose, option));
                limit(flow, choose);
            }
            case Step.Lookup lookup -> lookup(flow, lookup);
            case Step.Answer answer -> article(flow, step.line(), answer.article());
            case Step.Escalate escalate -> escalate(flow, escalate);
            case Step.Branch branch -> branch(flow, branch);
            case Step.Say _, Step.End _ -> {}
        }
    }

    private void branch(Flow flow, Step.Branch step) {
        Set<String> values = Source.valuesOf(step.on());
        step.cases().keySet().stream()
                .filter(value -> !values.isEmpty() && !values.contains(value))
                .sorted()
                .forEach(value -> report(flow, step.line(), step.on() + " is never " + value + "."));
    }

    /** Everything that a step says. */
    static List<Localised> texts(Step step) {
        return switch (step) {
            case Step.Say say -> List.of(say.text());
            case Step.Ask ask -> texts(ask.question());
            case Step.Choose choose ->
                Stream.concat(
                                texts(choose.question()).stream(),
                                choose.options().stream().map(Step.Option::label))
                        .toList();
            case Step.Escalate escalate -> List.of(escalate.text());
            case Step.Lookup _, Step.Branch _, Step.Answer _, Step.End _ -> List.of();
        };
    }

    private static List<Localised> texts(Step.Question question) {
        Localised why = question.why();
        return why == null
                ? List.of(question.text(), question.again())
                : List.of(question.text(), question.again(), why);
    }

    private void text(Flow flow, int line, Localised text) {
        texts.problems(text).forEach(problem -> report(flow, line, problem));
    }

    private void article(Flow flow, int line, String article) {
        if (!articles.contains(article)) {
            report(flow, line, "there is no article " + article + ".");
        }
    }

    private void slot(Flow flow, Step step, String name, boolean choice) {
        Slot slot = flow.slots().get(name);
        if (slot == null) {
            report(flow, step.line(), "asks for " + name + ", which is not among the slots.");
        } else if ((slot.type() == SlotType.CHOICE) != choice) {
            report(flow, step.line(), "a slot of the type choice is filled by choose, any other by ask.");
        }
    }

    private void option(Flow flow, Step.Choose step, Step.Option option) {
        if (step.id().length() + option.value().length() > LONGEST_CHOICE) {
            report(flow, step.line(), "the names of a step and a value have at most 50 letters together.");
        }
        option.intents().stream()
                .filter(intent -> !beginnings(flow).contains(intent))
                .forEach(intent -> report(flow, step.line(), intent + " is not among the intents that start it."));
    }

    private void limit(Flow flow, Step.Choose step) {
        Step.Limit limit = step.limit();
        if (limit == null) {
            return;
        }
        Slot since = flow.slots().get(limit.since());
        if (since == null || since.type() != SlotType.TIME) {
            report(flow, step.line(), "since names a slot of the type time.");
        }
        if (brand.number(limit.within()).isEmpty()) {
            report(flow, step.line(), "within names a number of business days in brand.yaml.");
        }
        Set<String> values = step.options().stream().map(Step.Option::value).collect(Collectors.toSet());
        if (!values.containsAll(Set.of(Step.Limit.PAST, Step.Limit.NOT_YET))) {
            report(flow, step.line(), "a choice with since has the options yes, for too long, and no.");
        }
    }

    private void lookup(Flow flow, Step.Lookup lookup) {
        boolean table = tables.containsKey(lookup.source());
        if (!table && Source.of(lookup.source()).isEmpty()) {
            report(flow, lookup.line(), "there is neither a table nor a source " + lookup.source() + ".");
        }
        Set<String> wanted = table
                ? Set.of(Step.Lookup.FOUND, Step.Lookup.NONE)
                : Set.of(Step.Lookup.FOUND, Step.Lookup.NONE, Step.Lookup.UNIDENTIFIED, Step.Lookup.FAILED);
        if (!lookup.outcomes().keySet().equals(wanted)) {
            report(flow, lookup.line(), "this lookup has to name a step for " + new TreeSet<>(wanted) + ".");
        }
    }

    private void escalate(Flow flow, Step.Escalate step) {
        if (!QUEUE.matcher(step.queue()).matches()) {
            report(flow, step.line(), "a queue is named in small letters, digits and hyphens.");
        }
        if (!PRIORITIES.contains(step.priority())) {
            report(flow, step.line(), "the priority is one of " + new TreeSet<>(PRIORITIES) + ".");
        }
        if (!REASONS.contains(step.reason())) {
            report(flow, step.line(), "the reason is one of " + new TreeSet<>(REASONS) + ".");
        }
    }

    private void uses(Flow flow, Step step, FlowGraph graph) {
        Set<String> used = new TreeSet<>();
        texts(step).forEach(text -> text.texts().values().forEach(words -> used.addAll(TextLinter.values(words))));
        switch (step) {
            case Step.Lookup lookup -> used.addAll(lookup.with());
            case Step.Branch branch when !graph.isEverKnown(branch.on()) -> used.add(branch.on());
            case Step.Escalate _ -> used.remove(RECEIPT);
            default -> {}
        }
        used.removeAll(graph.known(step));
        used.forEach(name -> report(flow, step.line(), "uses " + name + " where it may not be known yet."));
    }
}
