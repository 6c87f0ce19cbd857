package com.cgpay.support.intents;

/** The probabilities that two models give to the same intents in the same order, for one text. */
final class Scores {

    private final double[] sparse;
    private final double[] dense;

    Scores(double[] sparse, double[] dense) {
        this.sparse = sparse;
        this.dense = dense;
    }

    /**
     * The weighted geometric mean of both, softened.
     *
     * @param sparseWeight 0 (vectors alone) to 1 (n-grams alone)
     * @param temperature above 1 softens, below 1 sharpens
     */
    double[] combine(double sparseWeight, double temperature) {
        double[] logs = new double[sparse.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (sparseWeight * Math.log(sparse[i] + 1e-9) + (1 - sparseWeight) * Math.log(dense[i] + 1e-9))
                    / temperature;
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - largest);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return logs;
    }
}
