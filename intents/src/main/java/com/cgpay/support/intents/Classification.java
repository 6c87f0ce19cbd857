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

    public String best() {
        return ranked.getFirst().intent();
    }
}
