package com.cgpay.support.knowledge.ranking;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A shape whose units are weighed by how telling they are. Arrays are never changed.
 *
 * @param weights in the order of the shape's units
 * @param mass the sum of the weights
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and lists would be ten times the size
record WeighedShape(Shape shape, double[] weights, double mass) {

    static WeighedShape of(Shape shape, IntToDoubleFunction idf) {
        double[] weights = Arrays.stream(shape.units()).mapToDouble(idf).toArray();
        return new WeighedShape(shape, weights, Arrays.stream(weights).sum());
    }

    /** The share of this text's weight that another text has, too; what is found is marked, unit by unit. */
    double coveredBy(Shape other, boolean[] found) {
        int[] own = shape.units();
        int[] others = other.units();
        double covered = 0;
        for (int i = 0, j = 0; i < own.length && j < others.length; ) {
            if (own[i] == others[j]) {
                covered += weights[i];
                found[i] = true;
                i++;
                j++;
            } else if (own[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return share(covered);
    }

    /** How much two texts have in common, 0 to 1; 1 for the same text. */
    double likeness(WeighedShape other) {
        double own = coveredBy(other.shape, new boolean[weights.length]);
        double others = other.coveredBy(shape, new boolean[other.weights.length]);
        return Math.min(own, others);
    }

    /** The share of this text's weight in the units that are marked. */
    double covered(boolean[] found) {
        double covered = 0;
        for (int i = 0; i < found.length; i++) {
            covered += found[i] ? weights[i] : 0;
        }
        return share(covered);
    }

    private double share(double covered) {
        return mass == 0 ? 0 : covered / mass;
    }
}
