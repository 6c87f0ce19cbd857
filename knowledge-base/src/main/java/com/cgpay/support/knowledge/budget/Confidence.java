package com.cgpay.support.knowledge.budget;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The probability that a candidate is the right article. It is learnt from the utterances that the intents are trained
 * on, as models that never saw them classify them, the out-of-scope ones included, to which no article is right.
 * Immutable.
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
         * Adds the candidates of one text.
         *
         * @param intent what a person says the text means; an article of that intent is right
         * @param classification what models that never saw the text say
         * @param intents the intent of every article
         */
        public void add(
                List<Candidate> candidates,
                String intent,
                Classification classification,
                Function<String, String> intents) {
            for (int i = 0; i < Math.min(CONSIDERED, candidates.size()); i++) {
                String own = intents.apply(candidates.get(i).article());
                observations.add(new Logistic.Observation(
                        features(candidates, i, classification.probability(own), classification.inScope()),
                        own.equals(intent)));
            }
        }

        /**
         * Adds the candidates of one question of which the right article is known, but nothing of its intent.
         *
         * @param article the right one
         */
        public void add(List<Candidate> candidates, String article, double intentProbability, double inScope) {
            for (int i = 0; i < Math.min(CONSIDERED, candidates.size()); i++) {
                observations.add(new Logistic.Observation(
                        features(candidates, i, intentProbability, inScope),
                        candidates.get(i).article().equals(article)));
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
