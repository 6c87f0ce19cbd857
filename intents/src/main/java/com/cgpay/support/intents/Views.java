package com.cgpay.support.intents;

import com.cgpay.support.noise.Corrector;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceEncoder;

/**
 * Looks at texts of one language. A text that is not understood surely is also looked at as it was probably meant, and
 * the surer view counts; if that is not sure either, one wrong character is guessed. Safe for all threads.
 */
record Views(SentenceEncoder encoder, Corrector corrector, Examples examples, IntentClassifier classifier) {

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
            boolean ours = classification.inScope() >= RATHER_OURS
                    && !classification.best().equals(Utterance.OUT_OF_SCOPE);
            return ours && sureness() < RATHER_SURE;
        }

        private View within(double inScope) {
            double least = Math.min(inScope, classification.inScope());
            return new View(folded, around, new Classification(classification.ranked(), least), written);
        }
    }

    View view(String folded) {
        Neighbourhood around = examples.around(encoder.encode(folded));
        View written = asIs(folded, around, around);
        View meant = written.sureness() < SURE ? corrected(written) : written;
        return meant.isWorthAGuess() ? guessed(meant, Math.max(meant.sureness(), written.sureness())) : meant;
    }

    private View corrected(View written) {
        return corrector
                .correct(written.folded)
                .map(text -> again(text, written))
                .filter(meant -> Corrector.prefersMeant(meant.sureness(), written.sureness()))
                .orElse(written);
    }

    /**
     * A guess may say which intent was meant, but makes no text likelier to be about this service: it is put together
     * from the service's own texts.
     */
    private View guessed(View meant, double sureness) {
        return corrector
                .guess(meant.folded)
                .map(text -> again(text, meant).within(meant.classification.inScope()))
                .filter(guess -> guess.sureness() > sureness)
                .orElse(meant);
    }

    private View again(String folded, View before) {
        return asIs(folded, examples.around(encoder.encode(folded)), before.written);
    }

    private View asIs(String folded, Neighbourhood around, Neighbourhood written) {
        return new View(folded, around, classifier.classify(folded, around), written);
    }
}
