package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.calibration.Logistic;
import java.util.ArrayList;
import java.util.List;

/**
 * The probability that a ranked article is right. It is learnt from questions that the ranking was not fitted on, some
 * of which no article answers. Immutable.
 */
record Confidence(Logistic logistic) {

    /** Candidates beyond these are never offered. */
    static final int CONSIDERED = 3;

    /** Nothing was learnt, so nothing is believed. */
    static final Confidence NONE = new Confidence(new Logistic(List.of(-10.0)));

    /** Collects what is seen of questions whose right article is known. Not for several threads. */
    static final class Observations {
        private final List<Logistic.Observation> observations = new ArrayList<>();

        void add(List<Ranked> ranked, double inScope, Lesson lesson) {
            for (int i = 0; i < Math.min(CONSIDERED, ranked.size()); i++) {
                boolean right =
                        lesson.right().contains(ranked.get(i).candidate().article());
                observations.add(new Logistic.Observation(features(ranked, i, inScope), right));
            }
        }

        Confidence learn() {
            return observations.isEmpty() ? NONE : new Confidence(Logistic.fit(observations));
        }
    }

    double of(List<Ranked> ranked, int rank, double inScope) {
        if (logistic.weights().size() == 1) {
            return logistic.probability();
        }
        return logistic.probability(features(ranked, rank, inScope).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static List<Double> features(List<Ranked> ranked, int rank, double inScope) {
        Ranked own = ranked.get(rank);
        double rival = 0;
        for (int other = 0; other < ranked.size(); other++) {
            rival = Math.max(rival, other == rank ? 0 : ranked.get(other).probability());
        }
        List<Double> features = new ArrayList<>();
        features.add(Logistic.logit(Math.clamp(own.probability(), 0.001, 0.999)));
        features.add(own.probability() - rival);
        features.add(FeatureReader.bounded(own.candidate().share()));
        for (Feature feature : SEEN) {
            features.add(own.feature(feature));
        }
        features.add(FeatureReader.bounded(inScope));
        features.add(rank == 0 ? 1.0 : 0.0);
        return features;
    }

    /** What tells a question that no article answers: how near the nearest one is, however far it leads. */
    private static final List<Feature> SEEN = List.of(
            Feature.MEANING_BEST,
            Feature.MEANING_MEAN,
            Feature.PIECES_BEST,
            Feature.UNITS_BEST,
            Feature.EDIT_BEST,
            Feature.COVERED_BY_ONE,
            Feature.COVERED_BY_ALL,
            Feature.COVERS_HIT,
            Feature.LATIN_COVERED,
            Feature.SIZE,
            Feature.CENTROID,
            Feature.NGRAM_MODEL,
            Feature.VECTOR_MODEL,
            Feature.INTENT);
}
