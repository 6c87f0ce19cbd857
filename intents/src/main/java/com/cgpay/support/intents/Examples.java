package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.Arrays;
import java.util.List;

/**
 * The vectors of the training texts, laid out by dimension: the cosines to all of them are one sweep that the
 * compiler turns into vector instructions, always in the same order of additions. Immutable, safe for all threads.
 */
final class Examples {

    /** Votes below this share of the loudest one are not told apart. */
    private static final double FLOOR = 1e-4;

    private final int intents;
    private final int[] intentOf;
    private final float[][] columns;

    private Examples(int intents, int[] intentOf, float[][] columns) {
        this.intents = intents;
        this.intentOf = intentOf;
        this.columns = columns;
    }

    /** @param order the intents in the order in which answers are given */
    static Examples of(List<LabelledText> texts, List<String> order) {
        return of(
                texts.stream().mapToInt(text -> order.indexOf(text.intent())).toArray(),
                texts.stream().map(LabelledText::vector).toList(),
                order.size());
    }

    static Examples of(int[] intentOf, List<SentenceVector> vectors, int intents) {
        float[][] columns = new float[vectors.getFirst().dimensions()][vectors.size()];
        for (int example = 0; example < vectors.size(); example++) {
            for (int d = 0; d < columns.length; d++) {
                columns[d][example] = vectors.get(example).get(d);
            }
        }
        return new Examples(intents, intentOf.clone(), columns);
    }

    int size() {
        return intentOf.length;
    }

    int intentOf(int example) {
        return intentOf[example];
    }

    SentenceVector vector(int example) {
        float[] values = new float[columns.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = columns[d][example];
        }
        return SentenceVector.of(values);
    }

    /** Cosines to all examples. */
    float[] cosines(SentenceVector vector) {
        float[] sums = new float[intentOf.length];
        for (int d = 0; d < columns.length; d++) {
            add(sums, columns[d], vector.get(d));
        }
        return sums;
    }

    private static void add(float[] sums, float[] column, float factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * column[i];
        }
    }

    /** Cosine to the nearest example of each intent; -1 where there is none. */
    float[] nearest(float[] cosines) {
        float[] nearest = new float[intents];
        Arrays.fill(nearest, -1);
        for (int i = 0; i < cosines.length; i++) {
            nearest[intentOf[i]] = Math.max(nearest[intentOf[i]], cosines[i]);
        }
        return nearest;
    }

    /**
     * Logs of the shares of votes: each example votes for its intent, the nearer the louder.
     *
     * @param sharpness how fast a vote fades with its distance from the nearest one
     */
    float[] votes(float[] cosines, double sharpness) {
        float nearest = -1;
        for (float cosine : cosines) {
            nearest = Math.max(nearest, cosine);
        }
        double[] votes = new double[intents];
        double sum = 0;
        for (int i = 0; i < cosines.length; i++) {
            double vote = Math.exp(sharpness * (cosines[i] - nearest));
            votes[intentOf[i]] += vote;
            sum += vote;
        }
        float[] logs = new float[intents];
        for (int intent = 0; intent < intents; intent++) {
            logs[intent] = (float) Math.log(votes[intent] / sum + FLOOR);
        }
        return logs;
    }
}
