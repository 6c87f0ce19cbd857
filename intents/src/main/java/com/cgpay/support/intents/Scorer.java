package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The two OpenNLP models of one language, one over n-grams and one over sentence vectors, side by side. Immutable,
 * safe for all threads.
 */
final class Scorer {

    /** Components of a unit vector are small; spread out, they learn at the pace of the n-grams. */
    private static final float SPREAD = 8;

    private static final int MOST_DIMENSIONS = 1_024;
    private static final String[] DENSE_NAMES =
            IntStream.range(0, MOST_DIMENSIONS).mapToObj(d -> "d" + d).toArray(String[]::new);

    private final TfIdf tfIdf;
    private final MaxentModel sparse;
    private final MaxentModel dense;
    private final List<String> intents;

    /** Where the dense model keeps each intent of the sparse one. */
    private final int[] denseIndex;

    Scorer(TfIdf tfIdf, MaxentModel sparse, MaxentModel dense) {
        this.tfIdf = tfIdf;
        this.sparse = sparse;
        this.dense = dense;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sparse.getNumOutcomes(); i++) {
            names.add(sparse.getOutcome(i));
        }
        this.intents = List.copyOf(names);
        this.denseIndex = names.stream().mapToInt(dense::getIndex).toArray();
    }

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

    TfIdf tfIdf() {
        return tfIdf;
    }

    MaxentModel sparse() {
        return sparse;
    }

    MaxentModel dense() {
        return dense;
    }

    List<String> intents() {
        return intents;
    }

    /** Probabilities by n-grams and by vector, both in the order of {@link #intents}. */
    Scores score(String folded, SentenceVector vector) {
        double[] bySparse = tfIdf.features(folded).eval(sparse);
        double[] byDense = denseFeatures(vector).eval(dense);
        double[] aligned = new double[bySparse.length];
        for (int i = 0; i < aligned.length; i++) {
            aligned[i] = byDense[denseIndex[i]];
        }
        return new Scores(bySparse, aligned);
    }
}
