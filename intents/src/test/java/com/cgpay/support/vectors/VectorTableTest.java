package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VectorTableTest {

    private static final int DIMENSIONS = 30;

    private final Random random = new Random(1);
    private final List<SentenceVector> vectors =
            IntStream.range(0, 5_000).mapToObj(_ -> vector()).toList();
    private final VectorTable table =
            VectorTable.of(vectors.stream().map(SentenceVector::toBytes).toList());

    private SentenceVector vector() {
        float[] values = new float[DIMENSIONS];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return SentenceVector.of(values);
    }

    @Test
    void itsCosinesAreThoseOfTheVectors() {
        SentenceVector asked = vector();
        float[] cosines = table.cosines(asked);
        assertThat(cosines).hasSize(vectors.size());
        for (int i = 0; i < cosines.length; i++) {
            assertThat(cosines[i]).isCloseTo(asked.cosine(vectors.get(i)), Offset.offset(0.01f));
        }
    }

    @Test
    void eachRowIsTheBytesOfItsVector() {
        for (int row : new int[] {0, 2_047, 2_048, 4_999}) {
            assertThat(Arrays.copyOf(table.row(row), DIMENSIONS))
                    .isEqualTo(vectors.get(row).toBytes());
        }
    }

    @Test
    void aTableReadBackSaysTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        VectorTable read = VectorTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        SentenceVector asked = vector();
        assertThat(read.cosines(asked)).isEqualTo(table.cosines(asked));
    }

    @Test
    void anEmptyTableHasNoCosines() {
        assertThat(VectorTable.of(List.of()).cosines(vector())).isEmpty();
    }
}
