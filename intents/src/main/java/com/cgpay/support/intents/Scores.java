package com.cgpay.support.intents;

/**
 * What several experts say of one text, all about the same intents in the same order. Its arrays are handed on, never
 * changed.
 *
 * @param logs logs of probabilities, by expert and intent
 * @param nearest cosine to the nearest example of each intent
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a list of numbers would be ten times the size
record Scores(float[][] logs, float[] nearest) {

    int intents() {
        return nearest.length;
    }
}
