package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.Votes.Candidate;

/**
 * A candidate in its place.
 *
 * @param probability its share of belief among the candidates, 0 to 1; they are ranked by it
 * @param confidence calibrated probability that it is right, 0 to 1
 * @param wordForWord whether it alone asks just what was asked
 * @param features what was measured of it, in the order of {@link Feature}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Ranked(
        Candidate candidate, double probability, double confidence, boolean wordForWord, double[] features) {

    /** What is asked word for word is wrong only where the customer means something else than everybody. */
    private static final double WORD_FOR_WORD = 0.99;

    double feature(Feature feature) {
        return feature.of(features);
    }

    Ranked with(double learnt) {
        return new Ranked(candidate, probability, learnt, wordForWord, features);
    }

    /** The same of the article that asks just this. */
    Ranked asAsked() {
        return new Ranked(candidate, probability, WORD_FOR_WORD, true, features);
    }

    /** The same of an article beside the one that asks just this. */
    Ranked besideAsked() {
        return with(Math.min(confidence, 1 - WORD_FOR_WORD));
    }
}
