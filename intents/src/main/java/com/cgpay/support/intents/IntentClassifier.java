package com.cgpay.support.intents;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the intents of one language and says how far to trust the first. Immutable, safe for all threads.
 *
 * @param sparseWeight how much n-grams count beside vectors, 0 to 1
 * @param temperature what makes the combined probabilities honest
 * @param scope the probability of being right, from the first probability and the nearest example
 */
record IntentClassifier(Scorer scorer, Examples examples, double sparseWeight, double temperature, Logistic scope) {

    /** The intents that are not about this service have a class of their own. */
    static final String OUTSIDE = Utterance.OUT_OF_SCOPE;

    Classification classify(String folded, SentenceVector vector) {
        double[] probabilities = scorer.score(folded, vector).combine(sparseWeight, temperature);
        return new Classification(rank(scorer.intents(), probabilities), inScope(probabilities, vector));
    }

    private double inScope(double[] probabilities, SentenceVector vector) {
        String[] intents = scorer.intents();
        double best = 0;
        for (int i = 0; i < intents.length; i++) {
            if (!intents[i].equals(OUTSIDE)) {
                best = Math.max(best, probabilities[i]);
            }
        }
        return scope.probability(Logistic.logit(best), examples.nearest(vector));
    }

    private static List<RankedIntent> rank(String[] intents, double[] probabilities) {
        List<RankedIntent> ranked = new ArrayList<>(intents.length);
        for (int i = 0; i < intents.length; i++) {
            ranked.add(new RankedIntent(intents[i], probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble(RankedIntent::probability).reversed());
        return ranked;
    }
}
