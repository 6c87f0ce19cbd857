package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The experts of one language side by side: an OpenNLP model over n-grams, one over sentence vectors, and the votes of
 * the nearest examples, heard loudly and softly. Immutable, safe for all threads.
 */
final class Scorer {

    private static final double FLOOR = 1e-9;
    private static final int MOST_DIMENSIONS = 1_024;
    private static final String[] DENSE_NAMES =
            IntStream.range(0, MOST_DIMENSIONS).mapToObj(d -> "d" + d).toArray(String[]::new);

    private final TfIdf tfIdf;
    private final SoftmaxModel sparse;
    private final SoftmaxModel dense;
    private final Labels labels;
    private final List<String> intents;

    /** For each of the intents, which outcome of the dense model it is. */
    private final int[] denseOutcomes;

    private final int[] denseRows;

    /** @param labels their intents in the order of the sparse model's outcomes */
    Scorer(TfIdf tfIdf, SoftmaxModel sparse, SoftmaxModel dense, Labels labels) {
        this.tfIdf = tfIdf;
        this.sparse = sparse;
        this.dense = dense;
        this.labels = labels;
        this.intents = intents(sparse);
        this.denseOutcomes = intents.stream().mapToInt(dense::getIndex).toArray();
        this.denseRows = dense.rows(List.of(denseNames(dense.features() - 1)));
    }

    /** The outcomes of a model in their order. */
    static List<String> intents(MaxentModel model) {
        return IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .toList();
    }

    static Features denseFeatures(SentenceVector vector) {
        return new Features(denseNames(vector.dimensions()), vector.toFeatures());
    }

    private static String[] denseNames(int dimensions) {
        String[] names = Arrays.copyOf(DENSE_NAMES, dimensions + 1);
        names[dimensions] = Features.BIAS;
        return names;
    }

    TfIdf tfIdf() {
        return tfIdf;
    }

    SoftmaxModel sparse() {
        return sparse;
    }

    SoftmaxModel dense() {
        return dense;
    }

    Labels labels() {
        return labels;
    }

    List<String> intents() {
        return intents;
    }

    Scores score(String folded, Neighbourhood around) {
        float[] nearest = labels.nearest(around);
        float[][] votes = labels.votes(around, nearest);
        return new Scores(
                new float[][] {
                    logs(tfIdf.features(folded).eval(sparse), outcome -> outcome),
                    logs(dense.eval(denseRows, around.vector().toFeatures()), intent -> denseOutcomes[intent]),
                    votes[0],
                    votes[1]
                },
                nearest);
    }

    /** Logs of a model's probabilities in the order of {@link #intents}. */
    private float[] logs(double[] probabilities, IntUnaryOperator outcomeOf) {
        float[] logs = new float[intents.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(probabilities[outcomeOf.applyAsInt(i)] + FLOOR);
        }
        return logs;
    }
}
