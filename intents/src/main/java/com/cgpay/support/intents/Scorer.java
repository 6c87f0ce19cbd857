package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The experts of one language side by side: an OpenNLP model over n-grams, one over sentence vectors, and the votes of
 * the nearest examples, heard loudly and softly. Immutable, safe for all threads.
 */
final class Scorer {

    /** Components of a unit vector are small; spread out, they learn at the pace of the n-grams. */
    private static final float SPREAD = 8;

    /** How fast the votes of examples fade with distance: a wide circle and a narrow one. */
    private static final double[] SHARPNESS = {25, 50};

    private static final double FLOOR = 1e-9;
    private static final int MOST_DIMENSIONS = 1_024;
    private static final String[] DENSE_NAMES =
            IntStream.range(0, MOST_DIMENSIONS).mapToObj(d -> "d" + d).toArray(String[]::new);

    private final TfIdf tfIdf;
    private final MaxentModel sparse;
    private final MaxentModel dense;
    private final Examples examples;
    private final List<String> intents;

    /** @param examples their intents in the order of the sparse model's outcomes */
    Scorer(TfIdf tfIdf, MaxentModel sparse, MaxentModel dense, Examples examples) {
        this.tfIdf = tfIdf;
        this.sparse = sparse;
        this.dense = dense;
        this.examples = examples;
        this.intents = intents(sparse);
    }

    /** The outcomes of a model in their order. */
    static List<String> intents(MaxentModel model) {
        return IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .toList();
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

    Examples examples() {
        return examples;
    }

    List<String> intents() {
        return intents;
    }

    Scores score(String folded, SentenceVector vector) {
        float[] cosines = examples.cosines(vector);
        float[][] logs = new float[2 + SHARPNESS.length][];
        logs[0] = logs(sparse, tfIdf.features(folded).eval(sparse));
        logs[1] = logs(dense, denseFeatures(vector).eval(dense));
        for (int i = 0; i < SHARPNESS.length; i++) {
            logs[2 + i] = examples.votes(cosines, SHARPNESS[i]);
        }
        return new Scores(logs, examples.nearest(cosines));
    }

    /** Logs of a model's probabilities in the order of {@link #intents}. */
    private float[] logs(MaxentModel model, double[] probabilities) {
        float[] logs = new float[intents.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(probabilities[model.getIndex(intents.get(i))] + FLOOR);
        }
        return logs;
    }
}
