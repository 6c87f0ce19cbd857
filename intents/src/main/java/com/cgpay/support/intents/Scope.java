package com.cgpay.support.intents;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.training.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells how probably a text is about this service at all: from the probability of the best intent of the service, how
 * near its nearest example is, how near the nearest known outsider is, and the outsiders' own probability. Where no
 * outsiders are known to learn from, it tells how probably the best intent is right. Immutable.
 */
record Scope(Logistic logistic) {

    private static final double FLOOR = 1e-4;

    /** What is known of one text. */
    record Case(List<Double> features, boolean inScope) {}

    static Case evidence(List<String> intents, Scores scores, double[] probabilities, String truth) {
        boolean hasOutsiders = intents.contains(Utterance.OUT_OF_SCOPE);
        boolean inScope = hasOutsiders
                ? !truth.equals(Utterance.OUT_OF_SCOPE)
                : intents.get(bestInside(intents, probabilities)).equals(truth);
        return new Case(features(intents, scores, probabilities), inScope);
    }

    static Scope fit(List<Case> evidence) {
        return new Scope(Logistic.fit(evidence.stream()
                .map(known -> new Logistic.Observation(known.features, known.inScope))
                .toList()));
    }

    double probability(List<String> intents, Scores scores, double[] probabilities) {
        return logistic.probability(features(intents, scores, probabilities).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static List<Double> features(List<String> intents, Scores scores, double[] probabilities) {
        int best = bestInside(intents, probabilities);
        int outside = intents.indexOf(Utterance.OUT_OF_SCOPE);
        List<Double> features = new ArrayList<>();
        features.add(Logistic.logit(probabilities[best]));
        features.add((double) scores.nearest()[best]);
        features.add(outside < 0 ? 0.0 : scores.nearest()[outside]);
        features.add(outside < 0 ? 0.0 : Math.log(probabilities[outside] + FLOOR));
        return features;
    }

    /** Index of the most probable intent of this service. */
    static int bestInside(List<String> intents, double[] probabilities) {
        int best = intents.getFirst().equals(Utterance.OUT_OF_SCOPE) && intents.size() > 1 ? 1 : 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best] && !intents.get(i).equals(Utterance.OUT_OF_SCOPE)) {
                best = i;
            }
        }
        return best;
    }
}
