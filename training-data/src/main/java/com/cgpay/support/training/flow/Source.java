package com.cgpay.support.training.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of record in the company's own systems that a flow can look up for an identified customer. */
public enum Source {
    TRANSACTION,
    REFUND,
    ACCOUNT;

    /**
     * What a record tells, in the order of its weight; texts name it as {@code {transaction.status}}. {@code late}:
     * {@code due} has passed.
     */
    public List<String> fields() {
        return switch (this) {
            case TRANSACTION -> List.of("status", "amount", "time", "card", "payee", "due", "late");
            case REFUND -> List.of("status", "amount", "card", "due", "late");
            case ACCOUNT -> List.of("status", "two_factor", "password_changed", "last_sign_in", "last_sign_in_place");
        };
    }

    /** What a field may say; empty for one that may say anything. */
    public Set<String> values(String field) {
        return switch (field) {
            case "status" ->
                switch (this) {
                    case TRANSACTION -> Set.of("processing", "failed", "succeeded");
                    case REFUND -> Set.of("requested", "processing", "paid", "rejected");
                    case ACCOUNT -> Set.of("active", "locked", "frozen");
                };
            case "late", "two_factor" -> Set.of("yes", "no");
            default -> Set.of();
        };
    }

    /** What the field that flow files call {@code transaction.status} may say; empty where it may say anything. */
    static Set<String> valuesOf(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Set.of()
                : of(name.substring(0, dot))
                        .map(source -> source.values(name.substring(dot + 1)))
                        .orElse(Set.of());
    }

    /** The name in flow files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }
}
