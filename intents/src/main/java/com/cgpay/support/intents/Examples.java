package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorTable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The vectors of the texts that the models of a language learnt from, each once. Immutable, safe for all threads. */
record Examples(VectorTable table) {

    /** @param vectors of those that are alike one is kept */
    static Examples of(Collection<SentenceVector> vectors) {
        return new Examples(VectorTable.of(vectors.stream()
                .map(vector -> ByteBuffer.wrap(vector.toBytes()))
                .distinct()
                .map(ByteBuffer::array)
                .toList()));
    }

    /** Where each of some vectors, all of them examples, stands in the order of the examples. */
    int[] positions(List<SentenceVector> vectors) {
        int dimensions = table.row(0).length;
        return positions(vectors.stream().map(vector -> Arrays.copyOf(vector.toBytes(), dimensions)));
    }

    /** Whether all of some others are among these. */
    boolean containAll(Examples others) {
        return byRow().keySet().containsAll(others.byRow().keySet());
    }

    /** Where examples that stand at some positions among others stand among these, which contain them. */
    int[] positions(Examples others, int[] theirs) {
        return positions(Arrays.stream(theirs).mapToObj(others.table::row));
    }

    private int[] positions(Stream<byte[]> rows) {
        Map<ByteBuffer, Integer> known = byRow();
        return rows.mapToInt(row -> Objects.requireNonNull(known.get(ByteBuffer.wrap(row))))
                .toArray();
    }

    private Map<ByteBuffer, Integer> byRow() {
        Map<ByteBuffer, Integer> positions = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            positions.put(ByteBuffer.wrap(table.row(i)), i);
        }
        return positions;
    }

    /** Looks where a text stands among all examples. */
    Neighbourhood around(SentenceVector vector) {
        return new Neighbourhood(vector, table.cosines(vector));
    }
}
