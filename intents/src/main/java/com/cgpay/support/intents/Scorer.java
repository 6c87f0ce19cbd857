package com.cgpay.support.intents;

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

    private final TfIdf tfIdf;
    private final SoftmaxModel sparse;
    private final Dimensions dimensions;
    private final SoftmaxModel dense;
    private final Labels labels;
    private final List<String> intents;

    /** For each of the intents, which outcome of the dense model it is. */
    private final int[] denseOutcomes;

    /**
     * Experts.
     *
     * @param sparse knows the features of {@code tfIdf} by their numbers
     * @param dense knows those of the vectors
     * @param labels their intents in the order of the sparse model's outcomes
     */
    Scorer(TfIdf tfIdf, SoftmaxModel sparse, Dimensions dimensions, SoftmaxModel dense, Labels labels) {
        this.tfIdf = tfIdf;
        this.sparse = sparse;
        this.dimensions = dimensions;
        this.dense = dense;
        this.labels = labels;
        this.intents = intents(sparse);
        this.denseOutcomes = intents.stream().mapToInt(dense::getIndex).toArray();
    }

    /** The same among other examples, which contain these. */
    Scorer moved(Examples from, Examples to) {
        return new Scorer(tfIdf, sparse, dimensions, dense, labels.moved(from, to));
    }

    /** The outcomes of a model in their order. */
    static List<String> intents(MaxentModel model) {
        return IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .toList();
    }

    TfIdf tfIdf() {
        return tfIdf;
    }

    SoftmaxModel sparse() {
        return sparse;
    }

    Dimensions dimensions() {
        return dimensions;
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
                    logs(sparse.eval(tfIdf.features(folded)), outcome -> outcome),
                    logs(dense.eval(dimensions.features(around.vector())), intent -> denseOutcomes[intent]),
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
