package com.cgpay.support.training.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a slot can hold, and with that how an answer is read. */
public enum SlotType {
    MONEY,
    TIME,
    REFERENCE,
    LAST_FOUR,
    PHONE,
    EMAIL,
    /** A phone number or an e-mail address. */
    CONTACT,
    COUNTRY,
    BANK,
    /** An error code, such as {@code E1024}, {@code 401} or {@code SIGN_ERROR}. */
    CODE,
    /** Whatever the customer writes. */
    TEXT,
    /** One of a step's options. */
    CHOICE;

    /** The name in flow files, such as {@code last-four}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SlotType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
