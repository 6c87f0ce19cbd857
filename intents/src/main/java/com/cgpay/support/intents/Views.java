package com.cgpay.support.intents;

import com.cgpay.support.noise.Corrector;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;

/**
 * Looks at texts of one language. A text that looks mistyped is looked at twice, as it was written and as it was
 * probably meant, and the surer view counts. Safe for all threads.
 */
record Views(SentenceEncoder encoder, Corrector corrector, Examples examples, IntentClassifier classifier) {

    /**
     * What was meant wins unless the text as it was written is so many times surer: a mistyped text seldom is surer
     * of the right intent, but often of a wrong one.
     */
    private static final double FAVOUR = 2;

    /**
     * One way to look at a text.
     *
     * @param around where the folded text stands among the examples
     * @param written where it stands as it was written; the same where it was not mistyped
     */
    record View(String folded, Neighbourhood around, Classification classification, Neighbourhood written) {

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
        Neighbourhood around = examples.around(vector);
        View written = asIs(folded, around, around);
        return corrector
                .correct(folded)
                .map(meant -> asIs(meant, examples.around(encoder.encode(meant)), around))
                .filter(meant -> FAVOUR * meant.sureness() > written.sureness())
                .orElse(written);
    }

    private View asIs(String folded, Neighbourhood around, Neighbourhood written) {
        return new View(folded, around, classifier.classify(folded, around), written);
    }
}
