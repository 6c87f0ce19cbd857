package com.cgpay.support.training.flow;

import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one step: it has one verb, and goes on with the step below unless it says {@code then}. */
final class StepReader {

    private static final Map<String, Set<String>> KEYS = Map.of(
            "say", Set.of("id", "say", "then"),
            "ask", Set.of("id", "ask", "text", "again", "why", "times", "optional", "then"),
            "choose", Set.of("id", "choose", "since", "within", "text", "again", "why", "times", "options"),
            "lookup", Set.of("id", "lookup", "with", "found", "none", "unidentified", "failed"),
            "branch", Set.of("id", "branch", "cases", "else"),
            "answer", Set.of("id", "answer", "then"),
            "escalate", Set.of("id", "escalate", "text"),
            "end", Set.of("id", "end"));

    private static final Set<String> OPTION_KEYS = Set.of("value", "label", "says", "intents", "then");

    private static final int MOST_TIMES = 2;

    private final YamlPart part;
    private final String id;
    private final String following;
    private final List<String> ids;

    /**
     * @param following the id of the step below, empty for the last
     * @param ids of all steps
     */
    StepReader(YamlPart part, String id, String following, List<String> ids) {
        this.part = part;
        this.id = id;
        this.following = following;
        this.ids = ids;
    }

    /** What a step is called: its id, or else what it asks for, or else its place. */
    static String id(YamlPart part, int index) {
        return part.field("id")
                .or(() -> part.field("ask"))
                .or(() -> part.field("choose"))
                .map(YamlPart::text)
                .orElse("step-" + (index + 1));
    }

    Step step() {
        String verb = verb();
        part.fields(KEYS.getOrDefault(verb, Set.of()));
        int line = part.line();
        YamlPart value = part.need(verb);
        return switch (verb) {
            case "say" -> new Step.Say(id, line, FlowReader.localised(value), then(part));
            case "ask" -> new Step.Ask(id, line, value.text(), question(), optional(), then(part));
            case "choose" -> new Step.Choose(id, line, value.text(), question(), options(), limit());
            case "lookup" ->
                new Step.Lookup(id, line, value.text(), part.need("with").texts(), outcomes());
            case "branch" -> new Step.Branch(id, line, value.text(), cases(), then(part, "else"));
            case "answer" -> new Step.Answer(id, line, value.text(), then(part));
            case "escalate" -> escalate(value);
            default -> new Step.End(id, line);
        };
    }

    private String verb() {
        Map<String, YamlPart> fields = part.fields();
        List<String> verbs =
                KEYS.keySet().stream().filter(fields::containsKey).sorted().toList();
        if (verbs.size() != 1) {
            throw part.problem("a step has one of say, ask, choose, lookup, branch, answer, escalate and end; this has "
                    + (verbs.isEmpty() ? "none" : String.join(" and ", verbs)) + ".");
        }
        return verbs.getFirst();
    }

    private Step.@Nullable Limit limit() {
        return part.field("since").isEmpty() && part.field("within").isEmpty()
                ? null
                : new Step.Limit(part.need("since").text(), part.need("within").text());
    }

    private Step.Question question() {
        Localised text = FlowReader.localised(part.need("text"));
        int times = part.field("times").map(StepReader::times).orElse(MOST_TIMES);
        return new Step.Question(
                text,
                part.field("again").map(FlowReader::localised).orElse(text),
                part.field("why").map(FlowReader::localised).orElse(null),
                times);
    }

    private static int times(YamlPart part) {
        return switch (part.text()) {
            case "0" -> 0;
            case "1" -> 1;
            case "2" -> 2;
            default -> throw part.problem("times says how often to ask again: 0, 1 or 2.");
        };
    }

    private boolean optional() {
        return part.field("optional").map(FlowReader::yes).orElse(false);
    }

    private List<Step.Option> options() {
        List<Step.Option> options = new ArrayList<>();
        for (YamlPart option : part.need("options").items()) {
            option.fields(OPTION_KEYS);
            options.add(new Step.Option(
                    option.need("value").text(),
                    FlowReader.localised(option.need("label")),
                    option.field("says").map(StepReader::says).orElse(Map.of()),
                    option.field("intents").map(YamlPart::texts).orElse(List.of()),
                    then(option)));
        }
        return options;
    }

    private static Map<Language, List<String>> says(YamlPart part) {
        Map<Language, List<String>> says = new EnumMap<>(Language.class);
        part.fields().forEach((code, phrases) -> says.put(FlowReader.language(code, phrases), phrases.texts()));
        return says;
    }

    private Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String outcome :
                List.of(Step.Lookup.FOUND, Step.Lookup.NONE, Step.Lookup.UNIDENTIFIED, Step.Lookup.FAILED)) {
            part.field(outcome).ifPresent(to -> outcomes.put(outcome, known(to)));
        }
        return outcomes;
    }

    private Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        part.need("cases").fields().forEach((value, to) -> cases.put(value, known(to)));
        return cases;
    }

    private Step escalate(YamlPart value) {
        value.fields(Set.of("queue", "priority", "reason"));
        return new Step.Escalate(
                id,
                part.line(),
                value.need("queue").text(),
                value.need("priority").text(),
                value.need("reason").text(),
                FlowReader.localised(part.need("text")));
    }

    private String then(YamlPart of) {
        return then(of, "then");
    }

    private String then(YamlPart of, String key) {
        return of.field(key).map(this::known).orElseGet(() -> {
            if (following.isEmpty()) {
                throw of.problem("the last step has to end, escalate or name the next step with " + key + ".");
            }
            return following;
        });
    }

    private String known(YamlPart to) {
        if (!ids.contains(to.text())) {
            throw to.problem("there is no step " + to.text() + ".");
        }
        return to.text();
    }
}
