package com.cgpay.support.intents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Which examples a classifier learnt from and the intents that people gave them. An example may have more than one
 * intent, and not every example of a language needs to have any. Immutable, safe for all threads.
 */
final class Labels {

    /** How fast a vote fades with its distance from the nearest one, in a wide circle; twice as fast in a narrow one. */
    private static final double SHARPNESS = 25;

    /** Votes below this share of the loudest one are not told apart. */
    private static final double FLOOR = 1e-4;

    private final int[] examples;
    private final int[] intentOf;
    private final int intents;

    private Labels(int[] examples, int[] intentOf, int intents) {
        this.examples = examples;
        this.intentOf = intentOf;
        this.intents = intents;
    }

    /**
     * The labels of some texts.
     *
     * @param examples contain the vectors of all texts
     * @param order the intents in the order in which answers are given
     */
    static Labels of(List<LabelledText> texts, Examples examples, List<String> order) {
        return new Labels(
                examples.positions(texts.stream().map(LabelledText::vector).toList()),
                texts.stream().mapToInt(text -> order.indexOf(text.intent())).toArray(),
                order.size());
    }

    /** The same among other examples, which contain these. */
    Labels moved(Examples from, Examples to) {
        return new Labels(to.positions(from, examples), intentOf, intents);
    }

    static Labels read(DataInputStream in) throws IOException {
        int intents = in.readInt();
        int[] examples = new int[in.readInt()];
        int[] intentOf = new int[examples.length];
        for (int i = 0; i < examples.length; i++) {
            examples[i] = in.readInt();
            intentOf[i] = in.readInt();
        }
        return new Labels(examples, intentOf, intents);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(intents);
        out.writeInt(examples.length);
        for (int i = 0; i < examples.length; i++) {
            out.writeInt(examples[i]);
            out.writeInt(intentOf[i]);
        }
    }

    /** Cosine to the nearest example of each intent; -1 where there is none. */
    float[] nearest(Neighbourhood around) {
        float[] nearest = new float[intents];
        Arrays.fill(nearest, -1);
        for (int i = 0; i < examples.length; i++) {
            nearest[intentOf[i]] = Math.max(nearest[intentOf[i]], around.cosines()[examples[i]]);
        }
        return nearest;
    }

    /**
     * Logs of the shares of votes in the wide circle and in the narrow one: each example votes for its intent, the nearer
     * the louder.
     *
     * @param nearest cosine to the nearest example of each intent
     */
    float[][] votes(Neighbourhood around, float[] nearest) {
        float loudest = -1;
        for (float cosine : nearest) {
            loudest = Math.max(loudest, cosine);
        }
        double[] wide = new double[intents];
        double[] narrow = new double[intents];
        for (int i = 0; i < examples.length; i++) {
            double vote = Fading.of(SHARPNESS * (loudest - around.cosines()[examples[i]]));
            wide[intentOf[i]] += vote;
            narrow[intentOf[i]] += vote * vote;
        }
        return new float[][] {logs(wide), logs(narrow)};
    }

    private static float[] logs(double[] votes) {
        double sum = Arrays.stream(votes).sum();
        float[] logs = new float[votes.length];
        for (int intent = 0; intent < logs.length; intent++) {
            logs[intent] = (float) Math.log(votes[intent] / sum + FLOOR);
        }
        return logs;
    }
}
