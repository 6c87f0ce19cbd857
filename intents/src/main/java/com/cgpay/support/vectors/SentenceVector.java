package com.cgpay.support.vectors;

import java.util.Arrays;

/** A text's meaning as a unit vector. Immutable. */
public final class SentenceVector {

    private static final float LARGEST_BYTE = 127;

    /** Components of a unit vector are small; spread out, they learn at the pace of n-grams. */
    private static final float SPREAD = 8;

    private final float[] values;

    private SentenceVector(float[] values) {
        this.values = values;
    }

    /** The direction of some values; their length does not matter. */
    public static SentenceVector of(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        float norm = (float) Math.max(Math.sqrt(square), 1e-12);
        if (Math.abs(norm - 1) < 1e-6f) { // one that was kept in a file comes back bit for bit
            return new SentenceVector(values.clone());
        }
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = values[i] / norm;
        }
        return new SentenceVector(unit);
    }

    public int dimensions() {
        return values.length;
    }

    public float get(int dimension) {
        return values[dimension];
    }

    public float[] toArray() {
        return values.clone();
    }

    /** What a linear model learns from: the components, spread out, and behind them a one for the bias. */
    public float[] toFeatures() {
        float[] features = new float[values.length + 1];
        for (int d = 0; d < values.length; d++) {
            features[d] = SPREAD * values[d];
        }
        features[values.length] = 1;
        return features;
    }

    /** The vector in one byte a dimension, scaled to use the whole range; only its direction is kept. */
    public byte[] toBytes() {
        float largest = 1e-12f;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / largest * LARGEST_BYTE);
        }
        return bytes;
    }

    /** Cosine of the angle between two vectors of the same model, -1 to 1. */
    public float cosine(SentenceVector other) {
        float dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += values[i] * other.values[i];
        }
        return dot;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SentenceVector[" + values.length + "]";
    }
}
