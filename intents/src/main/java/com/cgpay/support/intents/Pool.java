package com.cgpay.support.intents;

import com.cgpay.support.calibration.Softmax;
import java.util.Arrays;
import java.util.List;

/**
 * Pools what experts say into one distribution: the product of their probabilities, each to the power of its weight
 * (a logarithmic opinion pool, Genest and Zidek 1986). No weight is negative; their sum also makes the probabilities
 * honest, since a small one softens and a large one sharpens. Immutable.
 */
record Pool(List<Double> weights) {

    private static final int ITERATIONS = 15;
    private static final int SWEEPS = 30;
    private static final double LARGEST_STEP = 0.5;

    Pool {
        weights = List.copyOf(weights);
    }

    /** What is said of a text that no expert has seen, and the index of its right intent. */
    record Trial(Scores scores, int truth) {}

    /** The weights under which the truth is likeliest. */
    static Pool fit(List<Trial> lessons) {
        int experts = lessons.getFirst().scores.logs().length;
        double[] weights = new double[experts];
        Arrays.fill(weights, 1.0 / experts);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = new double[experts];
            double[][] curvature = new double[experts][experts];
            for (Trial lesson : lessons) {
                accumulate(lesson, weights, gradient, curvature);
            }
            descend(weights, gradient, curvature);
        }
        return new Pool(Arrays.stream(weights).boxed().toList());
    }

    /** Adds the slope of one text's log loss, and its curvature: the covariance of what the experts say. */
    private static void accumulate(Trial lesson, double[] weights, double[] gradient, double[][] curvature) {
        float[][] logs = lesson.scores.logs();
        double[] probabilities = combine(lesson.scores, weights);
        double[] means = new double[weights.length];
        for (int e = 0; e < weights.length; e++) {
            for (int c = 0; c < probabilities.length; c++) {
                means[e] += probabilities[c] * logs[e][c];
            }
            gradient[e] += means[e] - logs[e][lesson.truth];
        }
        for (int e = 0; e < weights.length; e++) {
            for (int f = 0; f < weights.length; f++) {
                for (int c = 0; c < probabilities.length; c++) {
                    curvature[e][f] += probabilities[c] * (logs[e][c] - means[e]) * (logs[f][c] - means[f]);
                }
            }
        }
    }

    /** Newton's step within the weights that are allowed, found coordinate by coordinate. */
    private static void descend(double[] weights, double[] gradient, double[][] curvature) {
        double[] step = new double[weights.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int e = 0; e < step.length; e++) {
                double slope = gradient[e];
                for (int f = 0; f < step.length; f++) {
                    slope += f == e ? 0 : curvature[e][f] * step[f];
                }
                double wanted = -slope / (curvature[e][e] + 1e-9);
                step[e] = Math.clamp(wanted, Math.max(-weights[e], -LARGEST_STEP), LARGEST_STEP);
            }
        }
        for (int e = 0; e < step.length; e++) {
            weights[e] = Math.max(0, weights[e] + step[e]);
        }
    }

    /** Probabilities of all intents, in the order of the experts. */
    double[] combine(Scores scores) {
        return combine(scores, weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] combine(Scores scores, double[] weights) {
        double[] pooled = new double[scores.intents()];
        for (int c = 0; c < pooled.length; c++) {
            for (int e = 0; e < weights.length; e++) {
                pooled[c] += weights[e] * scores.logs()[e][c];
            }
        }
        return Softmax.of(pooled);
    }
}
