package com.cgpay.support.intents;

import com.cgpay.support.noise.Corrector;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;

/**
 * Looks at texts of one language. A text that looks mistyped is looked at twice, as it was written and as it was
 * probably meant, and the surer view counts; where it is still not sure, any one character may be wrong. Safe for all
 * threads.
 */
record Views(SentenceEncoder encoder, Corrector corrector, Examples examples, IntentClassifier classifier) {

    /**
     * What was meant wins unless the text as it was written is so many times surer: a mistyped text seldom is surer
     * of the right intent, but often of a wrong one.
     */
    private static final double FAVOUR = 2;

    /** A text that is understood as surely as this is looked at once. */
    private static final double SURE = 0.98;

    /** Only below this is guessed what else may have been meant. */
    private static final double RATHER_SURE = 0.9;

    /** Where a text is less likely about this service, the service's texts do not tell what was meant. */
    private static final double RATHER_OURS = 0.5;

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

        private boolean isWorthAGuess() {
            return classification.inScope() >= RATHER_OURS && sureness() < RATHER_SURE;
        }

        private View within(double inScope) {
            double least = Math.min(inScope, classification.inScope());
            return new View(folded, around, new Classification(classification.ranked(), least), written);
        }
    }

    View view(String folded) {
        return view(folded, encoder.encode(folded));
    }

    /** Looks at a text whose vector is known already. */
    View view(String folded, SentenceVector vector) {
        Neighbourhood around = examples.around(vector);
        View written = asIs(folded, around, around);
        View meant = written.sureness() < SURE ? corrected(written) : written;
        return meant.isWorthAGuess() ? guessed(meant) : meant;
    }

    private View corrected(View written) {
        return corrector
                .correct(written.folded)
                .map(text -> again(text, written))
                .filter(meant -> FAVOUR * meant.sureness() > written.sureness())
                .orElse(written);
    }

    /** A guess may say which intent was meant, but not that a text is about this service: it is made to look so. */
    private View guessed(View meant) {
        return corrector
                .guess(meant.folded)
                .map(text -> again(text, meant))
                .filter(guess -> guess.sureness() > meant.sureness())
                .map(guess -> guess.within(meant.classification.inScope()))
                .orElse(meant);
    }

    private View again(String folded, View before) {
        return asIs(folded, examples.around(encoder.encode(folded)), before.written);
    }

    private View asIs(String folded, Neighbourhood around, Neighbourhood written) {
        return new View(folded, around, classifier.classify(folded, around), written);
    }
}
