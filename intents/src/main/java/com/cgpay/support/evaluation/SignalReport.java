package com.cgpay.support.evaluation;

import com.cgpay.support.signals.Signal;
import java.util.List;
import java.util.Map;

/**
 * How well signals are found.
 *
 * @param scores one for every signal
 * @param mistakes the sentences that were taken wrongly, in the order of the sentences
 */
public record SignalReport(Map<Signal, Score> scores, List<Confusion> mistakes) {

    public SignalReport {
        scores = Map.copyOf(scores);
        mistakes = List.copyOf(mistakes);
    }

    /** The score of a signal. */
    public Score of(Signal signal) {
        return scores.getOrDefault(signal, new Score(0, 0, 0));
    }

    /**
     * How well one signal is found.
     *
     * @param precision share of the sentences it was found in that show it; 1 if it was never found
     * @param recall share of the sentences that show it in which it was found; 1 if none shows it
     * @param positives sentences that show it
     */
    public record Score(double precision, double recall, int positives) {}

    /** A sentence in which a signal was missed, or found though it is not there. */
    public record Confusion(Signal signal, boolean missed, String text) {
        @Override
        public String toString() {
            return signal + (missed ? " missed: " : " found without cause: ") + text;
        }
    }
}
