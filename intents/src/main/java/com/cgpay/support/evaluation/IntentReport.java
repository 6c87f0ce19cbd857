package com.cgpay.support.evaluation;

import java.util.List;

/**
 * How well intents are told apart.
 *
 * @param accuracy share of texts whose first intent is right
 * @param macroF1 mean over the intents of the harmonic mean of precision and recall
 * @param inScopeAccuracy accuracy on texts that are about the service, before any rejection
 * @param outOfScopeRecall share of the other texts that are rejected
 * @param outOfScopeAuroc how well the in-scope probability tells the two apart; 0.5 is chance
 * @param calibrationError expected calibration error: the mean distance between probability and truth, 0 to 1
 * @param queriesPerSecond texts understood by one thread, encoder included
 * @param encodedPerSecond the same texts through the encoder alone, one thread
 * @param intents every intent by itself
 * @param confusions all mistakes, the commonest first
 * @param reliability how often the bot is right when it is so sure
 * @param scopeCurve what each in-scope threshold would reject
 */
public record IntentReport(
        int examples,
        double accuracy,
        double macroF1,
        double inScopeAccuracy,
        double outOfScopeRecall,
        double outOfScopeAuroc,
        double calibrationError,
        double trainSeconds,
        double queriesPerSecond,
        double encodedPerSecond,
        List<IntentScore> intents,
        List<Confusion> confusions,
        List<ReliabilityBin> reliability,
        List<ScopePoint> scopeCurve) {

    public IntentReport {
        intents = List.copyOf(intents);
        confusions = List.copyOf(confusions);
        reliability = List.copyOf(reliability);
        scopeCurve = List.copyOf(scopeCurve);
    }

    /** One intent: how many texts have it, and how well it is found. */
    public record IntentScore(String intent, int examples, double precision, double recall) {

        /** Harmonic mean of precision and recall. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** Texts of one intent that were taken for another, with one of them. */
    public record Confusion(String intent, String takenFor, int count, String example) {}

    /** Texts whose first intent was about equally probable: how probable in the mean, and how often it was right. */
    public record ReliabilityBin(int examples, double confidence, double accuracy) {}

    /** What happens below a threshold: the share of texts inside and outside that would be rejected. */
    public record ScopePoint(double threshold, double insideRejected, double outsideRejected) {}
}
