package com.cgpay.support.knowledge.budget;

import java.util.List;

/**
 * A question whose right article is known, after it was asked.
 *
 * @param likeliest id of the article that would be answered; empty where none was found
 * @param confidences of the likeliest articles, highest first
 * @param right index of the right one among them; negative where it is not there
 */
public record HeldOutQuestion(String likeliest, List<Double> confidences, int right) {

    /** As many articles are offered at most. */
    public static final int OFFERED = 3;

    public HeldOutQuestion {
        confidences = List.copyOf(confidences.subList(0, Math.min(OFFERED, confidences.size())));
    }

    boolean answeredAt(double confidence) {
        return !confidences.isEmpty() && confidences.getFirst() >= confidence;
    }

    boolean answerIsRight() {
        return right == 0;
    }

    /** Whether the right article is among those that reach a confidence. */
    boolean offerIsRight(double confidence) {
        return right >= 0 && right < confidences.size() && confidences.get(right) >= confidence;
    }
}
