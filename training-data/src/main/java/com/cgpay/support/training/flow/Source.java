package com.cgpay.support.training.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
