package com.cgpay.support.knowledge.ranking;

import java.util.Arrays;

/**
 * Scores candidates: a linear model with a small hidden layer beside it. The inputs are scaled first. Immutable once
 * trained, safe for all threads.
 *
 * @param means of each input where it was trained
 * @param scales standard deviations, likewise
 * @param linear a weight an input
 * @param hidden weights of the hidden units: those of the first input, then those of the next; the biases last
 * @param out a weight a hidden unit
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read in the innermost loop
record Network(float[] means, float[] scales, float[] linear, float[] hidden, float[] out) {

    static final int UNITS = 24;

    /** Knows only that who has more votes comes first. */
    static Network votes() {
        float[] linear = new float[Feature.COUNT];
        linear[Feature.VOTES.at()] = 1;
        float[] ones = new float[Feature.COUNT];
        Arrays.fill(ones, 1);
        return new Network(
                new float[Feature.COUNT], ones, linear, new float[(Feature.COUNT + 1) * UNITS], new float[UNITS]);
    }

    float[] scaled(double[] features) {
        float[] inputs = new float[features.length];
        for (int f = 0; f < inputs.length; f++) {
            inputs[f] = ((float) features[f] - means[f]) / scales[f];
        }
        return inputs;
    }

    double score(float[] inputs) {
        return score(inputs, units(inputs));
    }

    double score(float[] inputs, float[] units) {
        double score = 0;
        for (int f = 0; f < inputs.length; f++) {
            score += linear[f] * inputs[f];
        }
        for (int u = 0; u < UNITS; u++) {
            score += out[u] * units[u];
        }
        return score;
    }

    /** What the hidden units make of the inputs. */
    float[] units(float[] inputs) {
        float[] units = Arrays.copyOfRange(hidden, inputs.length * UNITS, (inputs.length + 1) * UNITS);
        for (int f = 0; f < inputs.length; f++) {
            for (int u = 0; u < UNITS; u++) {
                units[u] += inputs[f] * hidden[f * UNITS + u];
            }
        }
        for (int u = 0; u < UNITS; u++) {
            units[u] = (float) Math.tanh(units[u]);
        }
        return units;
    }
}
