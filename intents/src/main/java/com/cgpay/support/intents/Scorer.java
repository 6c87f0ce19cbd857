package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.Arrays;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The two OpenNLP models of one language, one over n-grams and one over sentence vectors, side by side. Immutable,
 * safe for all threads.
 */
record Scorer(TfIdf tfIdf, MaxentModel sparse, MaxentModel dense) {

    /** Components of a unit vector are small; spread out, they learn at the pace of the n-grams. */
    private static final float SPREAD = 8;

    static Features denseFeatures(SentenceVector vector) {
        int dimensions = vector.dimensions();
        String[] names = Arrays.copyOf(DENSE_NAMES, dimensions + 1);
        float[] values = new float[dimensions + 1];
        for (int d = 0; d < dimensions; d++) {
            values[d] = SPREAD * vector.get(d);
        }
        names[dimensions] = Features.BIAS;
        values[dimensions] = 1;
        return new Features(names, values);
    }

    private static final String[] DENSE_NAMES =
            IntStream.range(0, 1024).mapToObj(d -> "d" + d).toArray(String[]::new);

    String[] intents() {
        String[] names = new String[sparse.getNumOutcomes()];
        Arrays.setAll(names, sparse::getOutcome);
        return names;
    }

    /** Probabilities by n-grams and by vector, both in the order of {@link #intents}. */
    Scores score(String folded, SentenceVector vector) {
        double[] bySparse = tfIdf.features(folded).eval(sparse);
        double[] byDense = denseFeatures(vector).eval(dense);
        double[] aligned = new double[byDense.length];
        for (int i = 0; i < aligned.length; i++) {
            aligned[i] = byDense[dense.getIndex(sparse.getOutcome(i))];
        }
        return new Scores(bySparse, aligned);
    }
}
