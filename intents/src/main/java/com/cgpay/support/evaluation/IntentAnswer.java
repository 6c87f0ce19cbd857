package com.cgpay.support.evaluation;

import com.cgpay.support.intents.Classification;
import com.cgpay.support.training.Utterance;

/**
 * What was said of one text whose intent is known.
 *
 * @param intent the intent that a person gave it
 */
record IntentAnswer(String folded, String intent, Classification given) {

    /** A text that is more probably outside than inside is rejected. */
    private static final double IN_SCOPE = 0.5;

    boolean right() {
        return given.best().equals(intent);
    }

    /** Whether the best intent of the service is right, whatever speaks for none of them. */
    boolean rightInside() {
        return given.bestInside().equals(intent);
    }

    /** Whether the bot would say that this is none of its business. */
    boolean rejected() {
        return given.best().equals(Utterance.OUT_OF_SCOPE) || given.inScope() < IN_SCOPE;
    }

    boolean outside() {
        return intent.equals(Utterance.OUT_OF_SCOPE);
    }

    /** The probability of the first intent. */
    double confidence() {
        return given.ranked().getFirst().probability();
    }
}
