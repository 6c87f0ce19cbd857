package com.cgpay.support.knowledge.budget;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The probability that a candidate is the right article. It is learnt from the knowledge's own questions, each asked
 * with itself left out, and some with their whole article left out so that no right answer exists. Immutable.
 */
public record Confidence(Logistic logistic) {

    /** Number of features, and one for the intercept. */
    public static final int WEIGHTS = 6;

    /** Candidates beyond these are never offered. */
    private static final int CONSIDERED = 3;

    /** Collects what is seen while the knowledge asks itself. Not for several threads. */
    public static final class Lessons {
        private final List<Logistic.Observation> observations = new ArrayList<>();

        /**
         * Adds the candidates of one question.
         *
         * @param right the article the question belongs to
         * @param intents the intent of every article
         */
        public void add(
                List<Candidate> candidates,
                String right,
                Understanding understanding,
                Function<String, String> intents) {
            for (int i = 0; i < Math.min(CONSIDERED, candidates.size()); i++) {
                Candidate candidate = candidates.get(i);
                double intent = understanding.probability(intents.apply(candidate.article()));
                observations.add(new Logistic.Observation(
                        features(candidates, i, intent, understanding.inScope()),
                        candidate.article().equals(right)));
            }
        }

        /** Nothing to learn from gives a confidence of nothing. */
        public Confidence learn() {
            return observations.isEmpty()
                    ? new Confidence(new Logistic(List.of(0.0, 0.0, 0.0, 0.0, 0.0, -10.0)))
                    : new Confidence(Logistic.fit(observations));
        }
    }

    public double of(List<Candidate> candidates, int rank, double intentProbability, double inScope) {
        List<Double> features = features(candidates, rank, intentProbability, inScope);
        return logistic.probability(
                features.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<Double> features(
            List<Candidate> candidates, int rank, double intentProbability, double inScope) {
        Candidate candidate = candidates.get(rank);
        double rival = 0;
        for (int other = 0; other < candidates.size(); other++) {
            if (other != rank) {
                rival = Math.max(rival, candidates.get(other).share());
            }
        }
        return List.of(
                bounded(candidate.share()),
                candidate.cosine(),
                candidate.share() - rival,
                bounded(intentProbability),
                bounded(inScope));
    }

    /** Log odds between about -5 and 5, so that no single feature decides alone. */
    private static double bounded(double probability) {
        return Logistic.logit(Math.clamp(probability, 0.007, 0.993));
    }
}
