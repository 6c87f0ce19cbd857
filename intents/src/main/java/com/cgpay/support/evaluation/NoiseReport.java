package com.cgpay.support.evaluation;

import com.cgpay.support.noise.NoiseKind;

/**
 * What one kind of slip costs.
 *
 * @param texts texts in which there was a place for it
 * @param clean share of them whose intent is found as they are
 * @param mistyped share of them whose intent is found with the slip
 */
public record NoiseReport(NoiseKind kind, int texts, double clean, double mistyped) {

    /** Percentage points lost. */
    public double pointsLost() {
        return 100 * (clean - mistyped);
    }
}
