package com.cgpay.support.intents;

import java.util.List;

/**
 * What a classifier says of one text.
 *
 * @param ranked all intents, most probable first
 * @param inScope calibrated probability that the best intent of this service is right
 */
public record Classification(List<RankedIntent> ranked, double inScope) {

    public Classification {
        ranked = List.copyOf(ranked);
    }

    /** The probability of an intent; 0 where it is not ranked. */
    public double probability(String intent) {
        for (RankedIntent candidate : ranked) {
            if (candidate.intent().equals(intent)) {
                return candidate.probability();
            }
        }
        return 0;
    }

    public String best() {
        return ranked.getFirst().intent();
    }
}
