package com.cgpay.support.training.flow;

import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is wrong with one text of a flow, in whichever language. Immutable. */
record TextLinter(Brand brand) {

    /** Such as the one in {@code **完。** 再}, where Markdown cannot do without it. */
    private static final Pattern SPACED = Pattern.compile("[。！？；：，、]\\*{0,2} +\\S");

    List<String> problems(Localised text) {
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            String words = text.texts().getOrDefault(language, "");
            if (words.isBlank()) {
                problems.add("a text is missing in " + language.code() + ".");
            }
            if (SPACED.matcher(words).find()) {
                problems.add("a space follows a Chinese mark; put the mark behind the bold words, and no space.");
            }
            for (String key : brand.unknownPlaceholders(words, language)) {
                problems.add("uses " + key + ", which brand.yaml does not have.");
            }
        }
        Set<Set<String>> values =
                text.texts().values().stream().map(TextLinter::values).collect(Collectors.toSet());
        if (values.size() > 1) {
            problems.add("the languages of a text tell different values.");
        }
        return problems;
    }

    /** Slots and fields that a text names. */
    static Set<String> values(String text) {
        return Localised.VALUE
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
