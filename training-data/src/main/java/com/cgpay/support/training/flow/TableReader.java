package com.cgpay.support.training.flow;

import com.cgpay.support.training.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one table: {@code as_of}, a day, and {@code rows}, each with the same fields. */
public final class TableReader {

    private TableReader() {}

    /**
     * Reads a table.
     *
     * @param id the file's name without {@code .yaml}
     * @throws com.cgpay.support.training.DataException if it is not a table
     */
    public static Table read(String id, String yaml) {
        YamlPart file = YamlPart.read(id + ".yaml", yaml);
        file.fields(Set.of("as_of", "rows"));
        Map<String, Map<String, Localised>> rows = new LinkedHashMap<>();
        Set<String> fields = Set.of();
        for (Map.Entry<String, YamlPart> row : file.need("rows").fields().entrySet()) {
            Map<String, Localised> values = row(row.getValue());
            if (!rows.isEmpty() && !values.keySet().equals(fields)) {
                throw row.getValue().problem("every row has the same fields; the first has " + fields + ".");
            }
            fields = values.keySet();
            rows.put(row.getKey().toUpperCase(Locale.ROOT), values);
        }
        return new Table(id, day(file.need("as_of")), rows);
    }

    private static Map<String, Localised> row(YamlPart part) {
        Map<String, Localised> values = new LinkedHashMap<>();
        part.fields().forEach((field, value) -> values.put(field, value(value)));
        return values;
    }

    /** A value that is the same in every language is written once. */
    private static Localised value(YamlPart part) {
        if (!part.isText()) {
            return FlowReader.localised(part);
        }
        Map<Language, String> same = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            same.put(language, part.text());
        }
        return new Localised(same);
    }

    private static LocalDate day(YamlPart part) {
        try {
            return LocalDate.parse(part.text());
        } catch (DateTimeParseException e) {
            throw part.problem("a day such as 2026-11-01 is wanted here.");
        }
    }
}
