package com.cgpay.support.intents;

import com.cgpay.support.vectors.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Trains multinomial logistic regression for OpenNLP: stochastic gradient descent with one AdaGrad step size a
 * feature (Duchi et al. 2011) and L2 regularisation. OpenNLP's own trainers either refuse negative values or take
 * minutes on dense features. What is learnt well already is looked at less often, as in the shrinking of other
 * trainers (Joachims 1999). Deterministic: the same events give the same model, bit for bit. Not for two threads.
 */
public final class SoftmaxTrainer extends AbstractEventTrainer {

    /** Parameter: penalty on each squared weight, from 0. */
    public static final String L2 = "L2";

    private static final float STEP = 0.5f;
    private static final int SEED = 42;

    /** Squared error below which an event rests: its outcome is about .99 likely already. */
    private static final float SETTLED = 2e-4f;

    /** Rounds that such an event is left out. */
    private static final int REST = 4;

    @Override
    public boolean isSortAndMerge() {
        return false;
    }

    @Override
    public MaxentModel doTrain(DataIndexer events) {
        int[][] features = events.getContexts();
        float[][] values = events.getValues();
        int[] outcomes = events.getOutcomeList();
        int classes = events.getOutcomeLabels().length;
        Vocabulary names = events instanceof NumberedEvents numbered
                ? numbered.names()
                : Vocabulary.of(List.of(events.getPredLabels()));
        float penalty = (float) trainingParameters.getDoubleParameter(L2, 1e-5);

        float[][] weights = new float[names.size()][classes];
        float[] gradients = new float[weights.length];
        float[] error = new float[classes];
        int[] resting = new int[features.length];
        int[] order = identity(features.length);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < getIterations(); epoch++) {
            shuffle(order, random);
            for (int example : order) {
                if (resting[example] > 0) {
                    resting[example]--;
                    continue;
                }
                int[] present = features[example];
                float[] value = values[example];
                float norm = error(weights, present, value, outcomes[example], error);
                resting[example] = norm < SETTLED ? REST : 0;
                for (int i = 0; i < present.length; i++) {
                    int feature = present[i];
                    gradients[feature] += norm * value[i] * value[i];
                    float step = STEP / (float) Math.sqrt(1e-6 + gradients[feature]);
                    update(weights[feature], error, step * value[i], step * penalty);
                }
            }
        }
        return SoftmaxModel.of(names, events.getOutcomeLabels(), weights);
    }

    /** Fills in the probabilities minus the truth and returns the sum of their squares. */
    private static float error(float[][] weights, int[] present, float[] value, int truth, float[] error) {
        Arrays.fill(error, 0);
        for (int i = 0; i < present.length; i++) {
            float[] row = weights[present[i]];
            float v = value[i];
            for (int c = 0; c < error.length; c++) {
                error[c] += v * row[c];
            }
        }
        float largest = Float.NEGATIVE_INFINITY;
        for (float score : error) {
            largest = Math.max(largest, score);
        }
        float sum = 0;
        for (int c = 0; c < error.length; c++) {
            error[c] = (float) Math.exp(error[c] - largest);
            sum += error[c];
        }
        float square = 0;
        for (int c = 0; c < error.length; c++) {
            error[c] = error[c] / sum - (c == truth ? 1 : 0);
            square += error[c] * error[c];
        }
        return square;
    }

    private static void update(float[] row, float[] error, float step, float decay) {
        for (int c = 0; c < row.length; c++) {
            row[c] -= step * error[c] + decay * row[c];
        }
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
