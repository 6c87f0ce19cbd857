package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.calibration.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits a {@link Network} so that right candidates come before the others of their list: softmax over the list, Adam
 * (Kingma and Ba 2015) in small batches, a falling step and decaying weights. Deterministic.
 */
final class NetworkTrainer {

    private static final int SEED = 7;
    private static final int EPOCHS = 15;
    private static final int BATCH = 32;
    private static final double STEP = 0.004;
    private static final double DECAY = 0.2;

    /** Errors below this change nothing that matters. */
    private static final float NEGLIGIBLE = 1e-4f;

    private final Network network;
    private final Parameters[] parameters;

    /** The candidates of one question and which of them are right; at least one is. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read in the innermost loop
    record Ranking(double[][] candidates, boolean[] right) {}

    /** The same with its inputs scaled. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read in the innermost loop
    private record Scaled(float[][] inputs, boolean[] right) {}

    private NetworkTrainer(Network network) {
        this.network = network;
        this.parameters = new Parameters[] {
            new Parameters(network.linear()), new Parameters(network.hidden()), new Parameters(network.out())
        };
    }

    static Network fit(List<Ranking> rankings) {
        NetworkTrainer trainer = new NetworkTrainer(untrained(rankings));
        List<Scaled> order =
                new ArrayList<>(rankings.stream().map(trainer::scaled).toList());
        Random random = new Random(SEED);
        int batches = (rankings.size() + BATCH - 1) / BATCH;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            RankerTrainer.stopIfInterrupted();
            Collections.shuffle(order, random);
            for (int batch = 0; batch < batches; batch++) {
                double done = (epoch + (double) batch / batches) / EPOCHS;
                int from = batch * BATCH;
                trainer.learn(order.subList(from, Math.min(order.size(), from + BATCH)), STEP * (1 - done));
            }
        }
        return trainer.network;
    }

    private Scaled scaled(Ranking ranking) {
        float[][] inputs =
                Arrays.stream(ranking.candidates).map(network::scaled).toArray(float[][]::new);
        return new Scaled(inputs, ranking.right);
    }

    private static Network untrained(List<Ranking> rankings) {
        double[] sums = new double[Feature.COUNT];
        double[] squares = new double[Feature.COUNT];
        int count = 0;
        for (Ranking ranking : rankings) {
            for (double[] candidate : ranking.candidates) {
                count++;
                for (int f = 0; f < Feature.COUNT; f++) {
                    sums[f] += candidate[f];
                    squares[f] += candidate[f] * candidate[f];
                }
            }
        }
        Network start = Network.votes();
        Random random = new Random(SEED);
        for (int f = 0; f < Feature.COUNT; f++) {
            double mean = sums[f] / count;
            start.means()[f] = (float) mean;
            start.scales()[f] = (float) Math.sqrt(Math.max(1e-6, squares[f] / count - mean * mean));
        }
        for (int i = 0; i < start.hidden().length; i++) {
            start.hidden()[i] = (float) (random.nextGaussian() * 0.15);
        }
        for (int u = 0; u < start.out().length; u++) {
            start.out()[u] = (float) (random.nextGaussian() * 0.1);
        }
        return start;
    }

    private void learn(List<Scaled> batch, double step) {
        for (Scaled ranking : batch) {
            accumulate(ranking);
        }
        for (Parameters each : parameters) {
            each.step(step, batch.size());
        }
    }

    private void accumulate(Scaled ranking) {
        int size = ranking.inputs.length;
        float[][] units = new float[size][];
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            units[i] = network.units(ranking.inputs[i]);
            scores[i] = network.score(ranking.inputs[i], units[i]);
        }
        double[] probabilities = Softmax.of(scores);
        double right = 0;
        for (int i = 0; i < size; i++) {
            right += ranking.right[i] ? probabilities[i] : 0;
        }
        for (int i = 0; i < size; i++) {
            double wanted = ranking.right[i] ? probabilities[i] / Math.max(right, 1e-12) : 0;
            backward(ranking.inputs[i], units[i], (float) (probabilities[i] - wanted));
        }
    }

    private void backward(float[] inputs, float[] units, float error) {
        if (Math.abs(error) < NEGLIGIBLE) {
            return;
        }
        float[] slopes = new float[Network.UNITS];
        for (int u = 0; u < Network.UNITS; u++) {
            parameters[2].gradient[u] += error * units[u];
            slopes[u] = error * network.out()[u] * (1 - units[u] * units[u]);
        }
        for (int f = 0; f <= inputs.length; f++) {
            float input = f < inputs.length ? inputs[f] : 1;
            if (f < inputs.length) {
                parameters[0].gradient[f] += error * input;
            }
            for (int u = 0; u < Network.UNITS; u++) {
                parameters[1].gradient[f * Network.UNITS + u] += input * slopes[u];
            }
        }
    }

    /** Some weights with what Adam remembers of their gradients. */
    private static final class Parameters {
        private static final double FIRST = 0.9;
        private static final double SECOND = 0.999;

        private final float[] weights;
        private final float[] gradient;
        private final float[] mean;
        private final float[] square;
        private int steps;

        Parameters(float[] weights) {
            this.weights = weights;
            this.gradient = new float[weights.length];
            this.mean = new float[weights.length];
            this.square = new float[weights.length];
        }

        void step(double size, int batch) {
            steps++;
            double firstBias = 1 - Math.pow(FIRST, steps);
            double secondBias = 1 - Math.pow(SECOND, steps);
            for (int i = 0; i < weights.length; i++) {
                float slope = gradient[i] / batch;
                mean[i] = (float) (FIRST * mean[i] + (1 - FIRST) * slope);
                square[i] = (float) (SECOND * square[i] + (1 - SECOND) * slope * slope);
                double direction = mean[i] / firstBias / (Math.sqrt(square[i] / secondBias) + 1e-8);
                weights[i] -= (float) (size * (direction + DECAY * weights[i]));
            }
            Arrays.fill(gradient, 0);
        }
    }
}
