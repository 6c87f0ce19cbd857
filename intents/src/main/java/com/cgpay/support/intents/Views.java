package com.cgpay.support.intents;

import com.cgpay.support.noise.Corrector;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;

/**
 * Looks at texts of one language. A text that looks mistyped is looked at twice, as it was written and as it was
 * probably meant, and the surer view counts. Safe for all threads.
 */
record Views(SentenceEncoder encoder, Corrector corrector, IntentClassifier classifier) {

    /**
     * What was meant wins unless the text as it was written is so many times surer: a mistyped text seldom is surer
     * of the right intent, but often of a wrong one.
     */
    private static final double FAVOUR = 2;

    /**
     * One way to look at a text.
     *
     * @param written the vector of the text as it was written; that of the folded text where it was not mistyped
     */
    record View(String folded, SentenceVector vector, Classification classification, SentenceVector written) {

        /** How probably the text is about this service and its first intent is right. */
        double sureness() {
            return classification.inScope() * classification.ranked().getFirst().probability();
        }
    }

    View view(String folded) {
        return view(folded, encoder.encode(folded));
    }

    /** Looks at a text whose vector is known already. */
    View view(String folded, SentenceVector vector) {
        View written = asIs(folded, vector, vector);
        return corrector
                .correct(folded)
                .map(meant -> asIs(meant, encoder.encode(meant), vector))
                .filter(meant -> FAVOUR * meant.sureness() > written.sureness())
                .orElse(written);
    }

    private View asIs(String folded, SentenceVector vector, SentenceVector written) {
        return new View(folded, vector, classifier.classify(folded, vector), written);
    }
}
