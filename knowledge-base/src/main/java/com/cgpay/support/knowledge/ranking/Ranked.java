package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.Votes.Candidate;

/**
 * A candidate in its place.
 *
 * @param probability its share of belief among the candidates, 0 to 1; they are ranked by it
 * @param confidence calibrated probability that it is right, 0 to 1
 * @param features what was measured of it, in the order of {@link Feature}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Ranked(Candidate candidate, double probability, double confidence, double[] features) {

    double feature(Feature feature) {
        return feature.of(features);
    }

    Ranked with(double learnt) {
        return new Ranked(candidate, probability, learnt, features);
    }
}
