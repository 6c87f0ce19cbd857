package com.cgpay.support.intents;

import java.util.stream.IntStream;

/**
 * How much of a vote is left at a distance: e to the power of minus the distance, from a table. Exact to eight digits and
 * several times faster, which counts where thousands of examples vote on every message.
 */
final class Fading {

    /** What is further away than this has faded away. */
    private static final int END = 24;

    private static final int STEPS = 64;

    private static final double[] AT_STEPS = IntStream.range(0, END * STEPS)
            .mapToDouble(step -> Math.exp(-step / (double) STEPS))
            .toArray();

    private Fading() {}

    /** @param distance from 0 */
    static double of(double distance) {
        int step = (int) (distance * STEPS);
        if (step >= AT_STEPS.length) {
            return 0;
        }
        double rest = distance - step / (double) STEPS;
        return AT_STEPS[step] * (1 - rest * (1 - rest / 2 * (1 - rest / 3)));
    }
}
