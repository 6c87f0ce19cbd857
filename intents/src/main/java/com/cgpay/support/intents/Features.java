package com.cgpay.support.intents;

/** Real values of one text by the numbers that features have. Its arrays are handed on, never changed. */
final class Features {

    /** Present in every text with the value one, so that a model can learn how frequent an intent is. */
    static final String BIAS = "*";

    private final int[] numbers;
    private final float[] values;

    Features(int[] numbers, float[] values) {
        this.numbers = numbers;
        this.values = values;
    }

    int[] numbers() {
        return numbers;
    }

    float[] values() {
        return values;
    }
}
