package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.training.DataLine;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a column of a table holds.
 *
 * @param channel for {@link Kind#VARIANT}, the channel whose answer it is; empty otherwise
 */
record Column(Kind kind, String channel) {

    private static final Map<Kind, List<String>> NAMES = names();

    enum Kind {
        ID,
        LANGUAGE,
        TITLE,
        GROUP,
        INTENT,
        REVIEW,
        FROM,
        UNTIL,
        MARKDOWN,
        /** Markdown or HTML, whatever other systems export. */
        ANSWER,
        VARIANT,
        RELATED,
        UNLIKE,
        QUESTION;

        /** The name that is written above its column. */
        String header() {
            return Objects.requireNonNull(NAMES.get(this)).getFirst();
        }
    }

    /** The column that a name stands above; empty if the name means nothing. */
    static Optional<Column> of(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        String variant = Kind.VARIANT.header() + " ";
        if (name.startsWith(variant)) {
            return Optional.of(new Column(Kind.VARIANT, name.substring(variant.length())));
        }
        String bare = name.replaceAll("[\\s_-]*\\d*s?$", "").replace('_', ' ');
        return NAMES.entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains(bare) || entry.getValue().contains(name))
                .map(entry -> new Column(entry.getKey(), ""))
                .findFirst();
    }

    private static Map<Kind, List<String>> names() {
        Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
        for (String line : DataLine.beside(Column.class, "columns.txt")) {
            String[] parts = line.split(" = ", 2);
            names.put(
                    Kind.valueOf(parts[0]),
                    Arrays.stream(parts[1].split(",", -1)).map(String::strip).toList());
        }
        return names;
    }
}
