package com.cgpay.support.config;

import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads when the bot answers. */
record AnsweringReader(Fields fields) {

    private static final double SMALLEST_BUDGET = 0.001;
    private static final double LARGEST_BUDGET = 0.5;
    private static final String ALL_OTHER_GROUPS = "all";

    Answering read(JsonNode tree) {
        return new Answering(
                thresholds(tree.path("thresholds")),
                budget(tree.path("budget")),
                fields.flag(tree, "four_eyes", Answering.DEFAULT.fourEyes()));
    }

    private Thresholds thresholds(JsonNode node) {
        fields.object("thresholds", node);
        fields.known("thresholds.", node, Set.of("intent"));
        Thresholds defaults = Thresholds.DEFAULT;
        double intent =
                number("thresholds.intent", node.path("intent"), defaults.intent(), 0, 1, "a number from 0 to 1");
        return new Thresholds(defaults.answer(), defaults.clarify(), intent);
    }

    private Map<Language, AllowedShares> budget(JsonNode node) {
        if (!node.isMissingNode() && !node.isObject()) {
            fields.refuse("budget names languages, each with its share beneath it.");
        }
        fields.known("budget.", node, Set.of("zh", "en"));
        Map<Language, AllowedShares> budget = new EnumMap<>(Language.class);
        Answering.DEFAULT
                .budget()
                .forEach((language, shares) -> budget.put(
                        language, allowed("budget." + language.code(), node.path(language.code()), shares.common())));
        return budget;
    }

    /** One share for all articles, or shares for some groups and for all others. */
    private AllowedShares allowed(String key, JsonNode node, double otherwise) {
        if (!node.isObject()) {
            return new AllowedShares(allowedShare(key, node, otherwise));
        }
        Map<String, Double> groups = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> groups.put(
                        entry.getKey(), allowedShare(key + "." + entry.getKey(), entry.getValue(), otherwise)));
        Double all = groups.remove(ALL_OTHER_GROUPS);
        return new AllowedShares(all == null ? otherwise : all, groups);
    }

    private double allowedShare(String key, JsonNode node, double otherwise) {
        String wanted = "a share from 0.001 to 0.5, such as 0.02 for two wrong answers in a hundred";
        return number(key, node, otherwise, SMALLEST_BUDGET, LARGEST_BUDGET, wanted);
    }

    /** @param wanted what it is, with its range, for whoever wrote something else */
    private double number(String key, JsonNode node, double otherwise, double least, double most, String wanted) {
        double number = node.asDouble(otherwise);
        if ((!node.isMissingNode() && !node.isNumber()) || number < least || number > most) {
            fields.refuse(key + " is " + wanted + ".");
            return otherwise;
        }
        return number;
    }
}
