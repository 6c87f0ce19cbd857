package com.cgpay.support.intents;

import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/** Named real values of one text, as OpenNLP's models take them. Its arrays are handed on, never changed. */
final class Features {

    /** Present in every text with the value one, so that a model can learn how frequent an intent is. */
    static final String BIAS = "*";

    private final String[] names;
    private final float[] values;

    Features(String[] names, float[] values) {
        this.names = names;
        this.values = values;
    }

    double[] eval(MaxentModel model) {
        return model.eval(names, values);
    }

    Event event(String outcome) {
        return new Event(outcome, names, values);
    }
}
