package com.cgpay.support.dialogue;

/**
 * Confidences from which the bot acts, 0 to 1.
 *
 * @param answer from here it answers
 * @param clarify from here it offers an article among others
 * @param intent from here it believes an intent that calls for a person
 */
public record Thresholds(double answer, double clarify, double intent) {

    public static final Thresholds DEFAULT = new Thresholds(0.7, 0.12, 0.75);

    public Thresholds {
        if (!(0 <= clarify && clarify <= answer && answer <= 1 && 0 <= intent && intent <= 1)) {
            throw new IllegalArgumentException("Thresholds lie between 0 and 1, and clarify is not above answer.");
        }
    }

    /** The same belief in intents with other confidences for articles. */
    public Thresholds with(double otherAnswer, double otherClarify) {
        return new Thresholds(otherAnswer, Math.min(otherAnswer, otherClarify), intent);
    }
}
