package com.cgpay.support.intents;

import com.cgpay.support.vectors.Vocabulary;
import java.util.Arrays;
import opennlp.tools.ml.model.Event;

/** Real values of one text by the numbers that their names have. Its arrays are handed on, never changed. */
final class Features {

    /** Present in every text with the value one, so that a model can learn how frequent an intent is. */
    static final String BIAS = "*";

    private final Vocabulary names;
    private final int[] numbers;
    private final float[] values;

    Features(Vocabulary names, int[] numbers, float[] values) {
        this.names = names;
        this.numbers = numbers;
        this.values = values;
    }

    int[] numbers() {
        return numbers;
    }

    float[] values() {
        return values;
    }

    /** The same as OpenNLP learns from it. */
    Event event(String outcome) {
        return new Event(outcome, Arrays.stream(numbers).mapToObj(names::name).toArray(String[]::new), values);
    }
}
