package com.cgpay.support.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression over a few features, fitted by Newton's method with a small ridge: turns evidence into the
 * probability of being right (Platt 1999). Immutable; the last weight is the intercept.
 */
public record Logistic(List<Double> weights) {

    private static final int ITERATIONS = 25;
    private static final double RIDGE = 1e-2;
    private static final int HALVINGS = 12;

    public Logistic {
        weights = List.copyOf(weights);
    }

    /** One observation: its features, and whether what they speak for was right. */
    public record Observation(List<Double> features, boolean right) {
        public Observation {
            features = List.copyOf(features);
        }
    }

    public static Logistic fit(List<Observation> observations) {
        int size = observations.getFirst().features().size() + 1;
        double[] weights = new double[size];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = -RIDGE * weights[i];
                curvature[i][i] = RIDGE;
            }
            for (Observation observation : observations) {
                accumulate(observation, weights, gradient, curvature);
            }
            weights = descend(weights, solve(curvature, gradient), observations);
        }
        return new Logistic(Arrays.stream(weights).boxed().toList());
    }

    /** Newton's step, halved until it makes the observations likelier: far from the optimum it may overshoot. */
    private static double[] descend(double[] weights, double[] step, List<Observation> observations) {
        double before = loss(weights, observations);
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] next = weights.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += length * step[i];
            }
            if (loss(next, observations) < before) {
                return next;
            }
            length /= 2;
        }
        return weights;
    }

    private static double loss(double[] weights, List<Observation> observations) {
        double loss = 0;
        for (double weight : weights) {
            loss += RIDGE * weight * weight / 2;
        }
        for (Observation observation : observations) {
            double sum = weights[weights.length - 1];
            for (int i = 0; i < weights.length - 1; i++) {
                sum += weights[i] * observation.features().get(i);
            }
            double wrong = observation.right() ? -sum : sum;
            loss += wrong > 30 ? wrong : Math.log1p(Math.exp(wrong));
        }
        return loss;
    }

    private static void accumulate(Observation observation, double[] weights, double[] gradient, double[][] curvature) {
        int size = weights.length;
        double[] x = new double[size];
        for (int i = 0; i < size - 1; i++) {
            x[i] = observation.features().get(i);
        }
        x[size - 1] = 1;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i] * x[i];
        }
        double p = sigmoid(sum);
        for (int i = 0; i < size; i++) {
            gradient[i] += ((observation.right() ? 1 : 0) - p) * x[i];
            for (int j = 0; j < size; j++) {
                curvature[i][j] += p * (1 - p) * x[i] * x[j];
            }
        }
    }

    /** Gaussian elimination; the ridge keeps the matrix regular. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int column = row + 1; column < size; column++) {
                rest -= matrix[row][column] * solution[column];
            }
            solution[row] = rest / matrix[row][row];
        }
        return solution;
    }

    /** The probability of being right, 0 to 1. */
    public double probability(double... features) {
        double sum = weights.getLast();
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(i) * features[i];
        }
        return sigmoid(sum);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The log odds of a probability, kept finite. */
    public static double logit(double probability) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return Math.log(p / (1 - p));
    }
}
