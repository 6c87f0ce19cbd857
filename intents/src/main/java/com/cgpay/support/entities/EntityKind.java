package com.cgpay.support.entities;

import java.util.Arrays;
import java.util.Optional;

/** What an entity is. Of two equally long readings of the same words the earlier kind is taken. */
public enum EntityKind {
    EMAIL("email"),
    LAST_FOUR("last-four"),
    REFERENCE("reference"),
    PHONE("phone"),
    TIME("time"),
    MONEY("money"),
    BANK("bank"),
    COUNTRY("country");

    private final String code;

    EntityKind(String code) {
        this.code = code;
    }

    /** The name used outside the program. */
    public String code() {
        return code;
    }

    public static Optional<EntityKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
