package com.cgpay.support.training.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts by key, such as currencies by country, with the day on which they were true.
 *
 * @param rows fields by key; keys are compared in capitals
 */
public record Table(String id, LocalDate asOf, Map<String, Map<String, Localised>> rows) {

    /** The field that every row has: the day of the table. */
    public static final String AS_OF = "as_of";

    public Table {
        rows = Map.copyOf(rows);
    }

    public Optional<Map<String, Localised>> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** The fields that every row has. */
    public Set<String> fields() {
        return rows.values().stream().findFirst().map(Map::keySet).orElse(Set.of());
    }
}
