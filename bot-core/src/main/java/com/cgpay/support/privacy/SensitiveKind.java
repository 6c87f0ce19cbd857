package com.cgpay.support.privacy;

/** What must never be stored, logged, indexed or sent on (PCI DSS 3.3.1 and 3.4.1, PIPL 28). */
public enum SensitiveKind {
    CARD_NUMBER("card-number"),
    CARD_CODE("card-code"),
    ONE_TIME_CODE("one-time-code"),
    PASSWORD("password"),
    ID_NUMBER("id-number");

    private final String code;

    SensitiveKind(String code) {
        this.code = code;
    }

    /** The name used outside the program. */
    public String code() {
        return code;
    }
}
