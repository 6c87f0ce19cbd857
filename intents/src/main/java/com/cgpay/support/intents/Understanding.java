package com.cgpay.support.intents;

import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceVector;
import java.util.List;
import java.util.Set;

/**
 * What the bot makes of a text before it looks for an answer.
 *
 * @param reading as the text was probably meant, where it was mistyped
 * @param vector the meaning of the folded text
 */
public record Understanding(
        Reading reading, Classification classification, Set<Signal> signals, SentenceVector vector) {

    /** From this probability on a second intent may be another wish of the same message. */
    private static final double RIVAL = 0.02;

    public Understanding {
        signals = Set.copyOf(signals);
    }

    /** All intents, most probable first; probabilities sum to one. */
    public List<RankedIntent> intents() {
        return classification.ranked();
    }

    /** Calibrated probability that the text is about this service at all. */
    public double inScope() {
        return classification.inScope();
    }

    /** The most probable intent, which may be {@link Utterance#OUT_OF_SCOPE}. */
    public RankedIntent topIntent() {
        return classification.ranked().getFirst();
    }

    /** Whether another intent of this service has something to say for itself. */
    public boolean hasRival() {
        return intents().stream()
                .skip(1)
                .takeWhile(intent -> intent.probability() >= RIVAL)
                .anyMatch(intent -> !intent.intent().equals(Utterance.OUT_OF_SCOPE));
    }

    /** The same with other signals. */
    public Understanding showing(Set<Signal> others) {
        return new Understanding(reading, classification, others, vector);
    }

    public double probability(String intent) {
        return classification.probability(intent);
    }
}
