package com.cgpay.support.intents;

import com.cgpay.support.training.Utterance;
import java.util.List;

/**
 * What a classifier says of one text.
 *
 * @param ranked all intents, most probable first
 * @param inScope calibrated probability that the text is about this service at all
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

    /** The most probable intent of this service; out of scope only where there is no other. */
    public String bestInside() {
        return ranked.stream()
                .map(RankedIntent::intent)
                .filter(intent -> !intent.equals(Utterance.OUT_OF_SCOPE))
                .findFirst()
                .orElse(Utterance.OUT_OF_SCOPE);
    }
}
