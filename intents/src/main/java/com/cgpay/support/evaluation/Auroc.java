package com.cgpay.support.evaluation;

import java.util.Arrays;

/**
 * The area under the receiver operating characteristic: how often a text that belongs here scores higher than one that
 * does not; ties count half (Hanley and McNeil, 1982).
 */
public final class Auroc {

    private Auroc() {}

    /**
     * Compares all pairs.
     *
     * @return 0 to 1, .5 by chance; 0 if there is nothing to compare
     */
    public static double of(double[] inside, double[] outside) {
        double[] sorted = outside.clone();
        Arrays.sort(sorted);
        double above = 0;
        for (double score : inside) {
            above += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
        }
        return inside.length == 0 || outside.length == 0 ? 0 : above / ((double) inside.length * outside.length);
    }

    /** How many scores are below one. */
    private static int below(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
