package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.Arrays;
import java.util.List;

/**
 * The vectors of the training texts in one byte a dimension, laid out by dimension: the cosines to all of them are one
 * sweep that the compiler turns into vector instructions, always in the same order of additions. What the sweep costs
 * is the memory it reads. Immutable, safe for all threads.
 */
final class Examples {

    /** Votes below this share of the loudest one are not told apart. */
    private static final double FLOOR = 1e-4;

    /** Dimensions that are added in one go, so that the sums are read and written less often. */
    private static final int TOGETHER = 4;

    private final int intents;
    private final int[] intentOf;

    /** Filled up with dimensions that are all zero to a multiple of {@link #TOGETHER}. */
    private final byte[][] columns;

    /** What makes an example's bytes a unit vector. */
    private final float[] scales;

    private Examples(int intents, int[] intentOf, byte[][] columns, float[] scales) {
        this.intents = intents;
        this.intentOf = intentOf;
        this.columns = columns;
        this.scales = scales;
    }

    /** @param order the intents in the order in which answers are given */
    static Examples of(List<LabelledText> texts, List<String> order) {
        return of(
                texts.stream().mapToInt(text -> order.indexOf(text.intent())).toArray(),
                texts.stream().map(text -> text.vector().toBytes()).toList(),
                order.size());
    }

    /** @param vectors one byte a dimension, of any length */
    static Examples of(int[] intentOf, List<byte[]> vectors, int intents) {
        int dimensions = Math.ceilDiv(vectors.getFirst().length, TOGETHER) * TOGETHER;
        byte[][] columns = new byte[dimensions][vectors.size()];
        float[] scales = new float[vectors.size()];
        for (int example = 0; example < scales.length; example++) {
            byte[] vector = vectors.get(example);
            int square = 0;
            for (int d = 0; d < vector.length; d++) {
                columns[d][example] = vector[d];
                square += vector[d] * vector[d];
            }
            scales[example] = 1 / (float) Math.sqrt(Math.max(1, square));
        }
        return new Examples(intents, intentOf.clone(), columns, scales);
    }

    int size() {
        return intentOf.length;
    }

    int intentOf(int example) {
        return intentOf[example];
    }

    byte[] vector(int example) {
        byte[] values = new byte[columns.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = columns[d][example];
        }
        return values;
    }

    /** Cosines to all examples. */
    float[] cosines(SentenceVector vector) {
        float[] asked = Arrays.copyOf(vector.toArray(), columns.length);
        float[] sums = new float[scales.length];
        for (int d = 0; d < columns.length; d += TOGETHER) {
            add(sums, d, asked);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= scales[i];
        }
        return sums;
    }

    private void add(float[] sums, int first, float[] asked) {
        byte[] a = columns[first];
        byte[] b = columns[first + 1];
        byte[] c = columns[first + 2];
        byte[] d = columns[first + 3];
        float byA = asked[first];
        float byB = asked[first + 1];
        float byC = asked[first + 2];
        float byD = asked[first + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += byA * a[i] + byB * b[i] + byC * c[i] + byD * d[i];
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
