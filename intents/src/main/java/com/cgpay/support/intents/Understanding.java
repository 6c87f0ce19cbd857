package com.cgpay.support.intents;

import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceVector;
import java.util.List;
import java.util.Set;

/**
 * What the bot makes of a text before it looks for an answer.
 *
 * @param intents all intents, most probable first; probabilities sum to one
 * @param inScope calibrated probability that the first intent is right and the text is about this service
 * @param vector the meaning of the folded text
 */
public record Understanding(
        Reading reading, List<RankedIntent> intents, double inScope, Set<Signal> signals, SentenceVector vector) {

    public Understanding {
        intents = List.copyOf(intents);
        signals = Set.copyOf(signals);
    }

    /** The most probable intent, which may be {@link Utterance#OUT_OF_SCOPE}. */
    public RankedIntent topIntent() {
        return intents.getFirst();
    }

    public double probability(String intent) {
        for (RankedIntent ranked : intents) {
            if (ranked.intent().equals(intent)) {
                return ranked.probability();
            }
        }
        return 0;
    }
}
