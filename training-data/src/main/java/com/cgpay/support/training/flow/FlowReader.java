package com.cgpay.support.training.flow;

import com.cgpay.support.training.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one flow file; what does not fit the language is reported with file and line. */
public final class FlowReader {

    private static final Set<String> FLOW_KEYS = Set.of(
            "name", "starts", "starts_when_told", "starts_when_chosen", "how_long", "needs", "offer", "slots", "steps");
    private static final Set<String> SLOT_KEYS = Set.of("type", "label", "least", "most", "past");

    private final String id;
    private final YamlPart file;

    private FlowReader(String id, YamlPart file) {
        this.id = id;
        this.file = file;
    }

    /**
     * Reads a flow.
     *
     * @param id the file's name without {@code .yaml}
     * @throws com.cgpay.support.training.DataException if it does not fit the language
     */
    public static Flow read(String id, String yaml) {
        return new FlowReader(id, YamlPart.read(id + ".yaml", yaml)).flow();
    }

    private Flow flow() {
        Map<String, YamlPart> fields = file.fields(FLOW_KEYS);
        Map<String, Slot> slots = new LinkedHashMap<>();
        file.field("slots").ifPresent(part -> part.fields().forEach((name, slot) -> slots.put(name, slot(name, slot))));
        return new Flow(
                id,
                localised(file.need("name")),
                intents("starts"),
                intents("starts_when_told"),
                intents("starts_when_chosen"),
                file.field("how_long").map(FlowReader::localised).orElse(null),
                file.field("needs").map(FlowReader::localised).orElse(null),
                fields.containsKey("offer") ? offer(file.need("offer")) : null,
                slots,
                steps(file.need("steps")));
    }

    private Set<String> intents(String key) {
        return Set.copyOf(file.field(key).map(YamlPart::texts).orElse(List.of()));
    }

    private static Flow.Offer offer(YamlPart part) {
        part.fields(Set.of("articles", "label"));
        return new Flow.Offer(
                localised(part.need("label")), Set.copyOf(part.need("articles").texts()));
    }

    private static Slot slot(String name, YamlPart part) {
        part.fields(SLOT_KEYS);
        YamlPart type = part.need("type");
        return new Slot(
                name,
                SlotType.of(type.text()).orElseThrow(() -> type.problem("there is no type " + type.text() + ".")),
                localised(part.need("label")),
                part.field("least").map(FlowReader::number).orElse(null),
                part.field("most").map(FlowReader::number).orElse(null),
                part.field("past").map(FlowReader::yes).orElse(false));
    }

    private static List<Step> steps(YamlPart part) {
        List<YamlPart> parts = part.items();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ids.add(StepReader.id(parts.get(i), i));
        }
        Set<String> seen = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw parts.get(i).problem("there is another step " + ids.get(i) + "; give one of them an id.");
            }
            String following = i + 1 < ids.size() ? ids.get(i + 1) : "";
            steps.add(new StepReader(parts.get(i), ids.get(i), following, ids).step());
        }
        return steps;
    }

    /** A text in one or more languages; which are missing is for the linter to say. */
    static Localised localised(YamlPart part) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        part.fields().forEach((code, text) -> texts.put(language(code, text), text.text()));
        return new Localised(texts);
    }

    static Language language(String code, YamlPart part) {
        return Language.of(code)
                .orElseThrow(() -> part.problem("a text is given as zh and en; " + code + " is neither."));
    }

    static boolean yes(YamlPart part) {
        return switch (part.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw part.problem("true or false is wanted here.");
        };
    }

    private static BigDecimal number(YamlPart part) {
        try {
            return new BigDecimal(part.text());
        } catch (NumberFormatException e) {
            throw part.problem("a number is wanted here.");
        }
    }
}
