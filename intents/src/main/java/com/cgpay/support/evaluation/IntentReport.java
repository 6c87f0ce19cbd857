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
 * @param confusions the commonest mistakes
 */
public record IntentReport(
        int examples,
        double accuracy,
        double macroF1,
        double inScopeAccuracy,
        double outOfScopeRecall,
        double outOfScopeAuroc,
        double trainSeconds,
        double queriesPerSecond,
        List<Confusion> confusions) {

    public IntentReport {
        confusions = List.copyOf(confusions);
    }

    /** Texts of one intent that were taken for another, with one of them. */
    public record Confusion(String intent, String takenFor, int count, String example) {}
}
