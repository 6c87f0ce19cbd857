package com.cgpay.support.intents;

import com.cgpay.support.calibration.Softmax;
import com.cgpay.support.vectors.CacheFile;
import com.cgpay.support.vectors.Vocabulary;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Multinomial logistic regression as an OpenNLP model. Its weights stay the floats that they were trained as, in one
 * table; OpenNLP's own models take more than twice the room and file formats four times. Immutable, safe for all
 * threads.
 */
final class SoftmaxModel implements MaxentModel {

    private final List<String> outcomes;

    private final Vocabulary features;

    /** By feature, then by outcome. */
    private final float[] weights;

    private SoftmaxModel(List<String> outcomes, Vocabulary features, float[] weights) {
        this.outcomes = List.copyOf(outcomes);
        this.features = features;
        this.weights = weights;
    }

    /** @param weights by feature and outcome */
    static SoftmaxModel of(Vocabulary features, String[] outcomes, float[][] weights) {
        float[] table = new float[features.size() * outcomes.length];
        for (int f = 0; f < weights.length; f++) {
            System.arraycopy(weights[f], 0, table, f * outcomes.length, outcomes.length);
        }
        return new SoftmaxModel(List.of(outcomes), features, table);
    }

    /** @param features of the model that was written */
    static SoftmaxModel read(DataInputStream in, Vocabulary features) throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            outcomes.add(in.readUTF());
        }
        return new SoftmaxModel(outcomes, features, CacheFile.readFloats(in, features.size() * outcomes.size()));
    }

    /** Writes all but the features, which whoever numbered them keeps. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(outcomes.size());
        for (String outcome : outcomes) {
            out.writeUTF(outcome);
        }
        CacheFile.writeFloats(out, weights);
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, (float @Nullable []) null);
    }

    @Override
    public double[] eval(String[] context, double[] probs) {
        System.arraycopy(eval(context), 0, probs, 0, outcomes.size());
        return probs;
    }

    /** Probabilities of all outcomes. Features that nobody has seen change nothing; without values each counts one. */
    @Override
    public double[] eval(String[] context, float @Nullable [] values) {
        double[] sums = new double[outcomes.size()];
        for (int i = 0; i < context.length; i++) {
            int feature = features.number(context[i]);
            if (feature >= 0) {
                add(sums, feature * sums.length, values == null ? 1 : values[i]);
            }
        }
        return Softmax.of(sums);
    }

    /** The same of features that are numbered like this model's own: hundreds of look-ups take longer than their sums. */
    double[] eval(Features text) {
        int[] numbers = text.numbers();
        float[] values = text.values();
        double[] sums = new double[outcomes.size()];
        int i = 0;
        for (; i + 1 < numbers.length; i += 2) {
            add(sums, numbers[i] * sums.length, values[i], numbers[i + 1] * sums.length, values[i + 1]);
        }
        if (i < numbers.length) {
            add(sums, numbers[i] * sums.length, values[i]);
        }
        return Softmax.of(sums);
    }

    private void add(double[] sums, int row, double value) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += value * weights[row + c];
        }
    }

    /** Two at a time read and write the sums half as often. */
    private void add(double[] sums, int row, double value, int other, double valueOfOther) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += value * weights[row + c] + valueOfOther * weights[other + c];
        }
    }

    @Override
    public String getBestOutcome(double[] outcomes) {
        int best = 0;
        for (int c = 1; c < outcomes.length; c++) {
            best = outcomes[c] > outcomes[best] ? c : best;
        }
        return getOutcome(best);
    }

    @Override
    public String getAllOutcomes(double[] outcomes) {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < outcomes.length; c++) {
            all.append(c == 0 ? "" : "  ")
                    .append(getOutcome(c))
                    .append('[')
                    .append(outcomes[c])
                    .append(']');
        }
        return all.toString();
    }

    @Override
    public String getOutcome(int index) {
        return outcomes.get(index);
    }

    @Override
    public int getIndex(String outcome) {
        return outcomes.indexOf(outcome);
    }

    @Override
    public int getNumOutcomes() {
        return outcomes.size();
    }
}
