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
 * @param heldOut the training texts, as models that never saw them classify them
 */
record IntentClassifier(
        Scorer scorer,
        Examples examples,
        double sparseWeight,
        double temperature,
        Logistic scope,
        List<HeldOutText> heldOut) {

    IntentClassifier {
        heldOut = List.copyOf(heldOut);
    }

    /** The intents that are not about this service have a class of their own. */
    static final String OUTSIDE = Utterance.OUT_OF_SCOPE;

    Classification classify(String folded, SentenceVector vector) {
        double[] probabilities = scorer.score(folded, vector).combine(sparseWeight, temperature);
        int best = bestInside(scorer.intents(), probabilities);
        double nearest = examples.nearest(scorer.intents().get(best), vector);
        return new Classification(rank(scorer.intents(), probabilities), inScope(scope, probabilities[best], nearest));
    }

    /** Index of the most probable intent of this service. */
    static int bestInside(List<String> intents, double[] probabilities) {
        int best = intents.indexOf(OUTSIDE) == 0 ? 1 : 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best] && !intents.get(i).equals(OUTSIDE)) {
                best = i;
            }
        }
        return best;
    }

    static double inScope(Logistic scope, double probability, double nearest) {
        return scope.probability(Logistic.logit(probability), nearest);
    }

    static List<RankedIntent> rank(List<String> intents, double[] probabilities) {
        List<RankedIntent> ranked = new ArrayList<>(intents.size());
        for (int i = 0; i < intents.size(); i++) {
            ranked.add(new RankedIntent(intents.get(i), probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble(RankedIntent::probability).reversed());
        return ranked;
    }
}
