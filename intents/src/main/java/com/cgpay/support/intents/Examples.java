package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The vectors of the texts that were learnt from, each once and in one byte a dimension, laid out by dimension: the
 * cosines to all of them are one sweep that the compiler turns into vector instructions, always in the same order of
 * additions. What the sweep costs is the memory it reads. Immutable, safe for all threads.
 */
final class Examples {

    /** Dimensions that are added in one go, so that the sums are read and written less often. */
    private static final int TOGETHER = 4;

    /** Filled up with dimensions that are all zero to a multiple of {@link #TOGETHER}. */
    private final byte[][] columns;

    /** What makes an example's bytes a unit vector. */
    private final float[] scales;

    private Examples(byte[][] columns) {
        this.columns = columns;
        this.scales = new float[columns[0].length];
        int[] squares = new int[scales.length];
        for (byte[] column : columns) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] += column[i] * column[i];
            }
        }
        for (int i = 0; i < scales.length; i++) {
            scales[i] = 1 / (float) Math.sqrt(Math.max(1, squares[i]));
        }
    }

    /** @param vectors at least one; of those that are alike one is kept */
    static Examples of(Collection<SentenceVector> vectors) {
        List<byte[]> distinct = vectors.stream()
                .map(vector -> ByteBuffer.wrap(vector.toBytes()))
                .distinct()
                .map(ByteBuffer::array)
                .toList();
        int dimensions = Math.ceilDiv(distinct.getFirst().length, TOGETHER) * TOGETHER;
        byte[][] columns = new byte[dimensions][distinct.size()];
        for (int example = 0; example < distinct.size(); example++) {
            byte[] vector = distinct.get(example);
            for (int d = 0; d < vector.length; d++) {
                columns[d][example] = vector[d];
            }
        }
        return new Examples(columns);
    }

    static Examples read(DataInputStream in) throws IOException {
        int size = in.readInt();
        byte[][] columns = new byte[in.readInt()][];
        for (int d = 0; d < columns.length; d++) {
            columns[d] = new byte[size];
            in.readFully(columns[d]);
        }
        return new Examples(columns);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(scales.length);
        out.writeInt(columns.length);
        for (byte[] column : columns) {
            out.write(column);
        }
    }

    /** Where each of some vectors, all of them examples, stands in the order of the examples. */
    int[] positions(List<SentenceVector> vectors) {
        Map<ByteBuffer, Integer> known = new HashMap<>();
        for (int i = 0; i < scales.length; i++) {
            known.put(ByteBuffer.wrap(bytes(i)), i);
        }
        return vectors.stream()
                .mapToInt(vector -> Objects.requireNonNull(
                        known.get(ByteBuffer.wrap(Arrays.copyOf(vector.toBytes(), columns.length)))))
                .toArray();
    }

    private byte[] bytes(int example) {
        byte[] values = new byte[columns.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = columns[d][example];
        }
        return values;
    }

    /** Looks where a text stands among all examples. */
    Neighbourhood around(SentenceVector vector) {
        float[] asked = Arrays.copyOf(vector.toArray(), columns.length);
        float[] sums = new float[scales.length];
        for (int d = 0; d < columns.length; d += TOGETHER) {
            add(sums, d, asked);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= scales[i];
        }
        return new Neighbourhood(vector, sums);
    }

    private void add(float[] sums, int first, float[] asked) {
        byte[] a = columns[first];
        byte[] b = columns[first + 1];
        byte[] c = columns[first + 2];
        byte[] d = columns[first + 3];
        float byA = asked[first];
        float byB = asked[first + 1];
        float byC = asked[first + 2];
        float byD = asked[first + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += byA * a[i] + byB * b[i] + byC * c[i] + byD * d[i];
        }
    }
}
