package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceVectorTest {

    @Test
    void onlyTheDirectionCounts() {
        SentenceVector vector = SentenceVector.of(new float[] {3, 4});
        assertThat(vector.toArray()).containsExactly(0.6f, 0.8f);
        assertThat(vector).isEqualTo(SentenceVector.of(new float[] {6, 8})).hasSameHashCodeAs(vector);
        assertThat(vector).isNotEqualTo(SentenceVector.of(new float[] {4, 3}));
    }

    @Test
    void theCosineRunsFromMinusOneToOne() {
        SentenceVector east = SentenceVector.of(new float[] {2, 0});
        assertThat(east.cosine(east)).isEqualTo(1);
        assertThat(east.cosine(SentenceVector.of(new float[] {0, 5}))).isZero();
        assertThat(east.cosine(SentenceVector.of(new float[] {-1, 0}))).isEqualTo(-1);
    }

    @Test
    void nothingHasADirectionToo() {
        assertThat(SentenceVector.of(new float[3]).toArray()).containsExactly(0, 0, 0);
    }

    @Test
    void theArrayHandedOutIsACopy() {
        SentenceVector vector = SentenceVector.of(new float[] {1, 0});
        vector.toArray()[0] = 7;
        assertThat(vector.get(0)).isEqualTo(1);
    }

    @Test
    void bytesKeepTheDirection() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            SentenceVector vector = random(random);
            byte[] bytes = vector.toBytes();
            float[] back = new float[bytes.length];
            for (int d = 0; d < back.length; d++) {
                back[d] = bytes[d];
            }
            assertThat(SentenceVector.of(back).cosine(vector)).isCloseTo(1, within(0.001f));
        }
    }

    private static SentenceVector random(Random random) {
        float[] values = new float[512];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return SentenceVector.of(values);
    }
}
