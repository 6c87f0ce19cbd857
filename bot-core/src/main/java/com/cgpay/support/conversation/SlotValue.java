package com.cgpay.support.conversation;

/**
 * What a customer told for a slot of a flow.
 *
 * @param value the same for equal answers, such as {@code 300 CNY}; empty where the customer does not know
 * @param said the customer's own words, for kinds of values that are best shown as they were said
 */
public record SlotValue(String value, String said) {

    public static final SlotValue UNKNOWN = new SlotValue("", "");

    /** A value that is shown as it is. */
    public static SlotValue of(String value) {
        return new SlotValue(value, value);
    }
}
