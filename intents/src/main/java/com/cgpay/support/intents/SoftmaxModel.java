package com.cgpay.support.intents;

import com.cgpay.support.calibration.Softmax;
import com.cgpay.support.vectors.CacheFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Multinomial logistic regression as an OpenNLP model. Its weights stay the floats that they were trained as, in one
 * table; OpenNLP's own models take more than twice the room and file formats four times. Immutable, safe for all
 * threads.
 */
final class SoftmaxModel implements MaxentModel {

    private final List<String> outcomes;

    /** Where the weights of a feature begin. */
    private final Map<String, Integer> rows;

    private final float[] weights;

    private SoftmaxModel(List<String> outcomes, Map<String, Integer> rows, float[] weights) {
        this.outcomes = List.copyOf(outcomes);
        this.rows = Map.copyOf(rows); // takes half the memory of a hash map
        this.weights = weights;
    }

    /** @param weights by feature and outcome */
    static SoftmaxModel of(String[] features, String[] outcomes, float[][] weights) {
        Map<String, Integer> rows = new HashMap<>();
        float[] table = new float[features.length * outcomes.length];
        for (int f = 0; f < features.length; f++) {
            rows.put(features[f], f * outcomes.length);
            System.arraycopy(weights[f], 0, table, f * outcomes.length, outcomes.length);
        }
        return new SoftmaxModel(List.of(outcomes), rows, table);
    }

    /** @param names one copy of each name, since several tables have the same tens of thousands */
    static SoftmaxModel read(DataInputStream in, Map<String, String> names) throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            outcomes.add(in.readUTF());
        }
        int features = in.readInt();
        Map<String, Integer> rows = HashMap.newHashMap(features);
        for (int f = 0; f < features; f++) {
            rows.put(names.computeIfAbsent(in.readUTF(), name -> name), f * outcomes.size());
        }
        return new SoftmaxModel(outcomes, rows, CacheFile.readFloats(in, features * outcomes.size()));
    }

    /** Features go by name, so that the same model is always the same bytes. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(outcomes.size());
        for (String outcome : outcomes) {
            out.writeUTF(outcome);
        }
        Map<String, Integer> byName = new TreeMap<>(rows);
        out.writeInt(byName.size());
        for (String name : byName.keySet()) {
            out.writeUTF(name);
        }
        for (int row : byName.values()) {
            CacheFile.writeFloats(out, Arrays.copyOfRange(weights, row, row + outcomes.size()));
        }
    }

    /** How many features it knows. */
    int features() {
        return rows.size();
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
            Integer row = rows.get(context[i]);
            if (row != null) {
                add(sums, row, values == null ? 1 : values[i]);
            }
        }
        return Softmax.of(sums);
    }

    /** Where the weights of some features begin, for {@link #eval(int[], float[])}. */
    int[] rows(List<String> features) {
        return features.stream().mapToInt(rows::get).toArray();
    }

    /** The same for who has looked its features up once, since hundreds of look-ups take longer than their sums. */
    double[] eval(int[] rows, float[] values) {
        double[] sums = new double[outcomes.size()];
        int i = 0;
        for (; i + 1 < rows.length; i += 2) {
            add(sums, rows[i], values[i], rows[i + 1], values[i + 1]);
        }
        if (i < rows.length) {
            add(sums, rows[i], values[i]);
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
