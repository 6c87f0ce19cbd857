package com.cgpay.support.vectors;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The vectors of many texts in one byte a dimension, laid out by dimension: the cosines to all of them are one sweep that
 * the compiler turns into vector instructions, always in the same order of additions. What a sweep costs is the memory
 * it reads. Immutable, safe for all threads.
 */
public final class VectorTable {

    /** Vectors whose sums stay in the processor's nearest cache while their dimensions are read. */
    private static final int BLOCK = 2_048;

    private final int size;
    private final List<Block> blocks;

    private VectorTable(int size, List<Block> blocks) {
        this.size = size;
        this.blocks = List.copyOf(blocks);
    }

    /** A table of some vectors, all of one length. */
    public static VectorTable of(List<byte[]> vectors) {
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < vectors.size(); first += BLOCK) {
            blocks.add(Block.of(vectors.subList(first, Math.min(vectors.size(), first + BLOCK))));
        }
        return new VectorTable(vectors.size(), blocks);
    }

    public int size() {
        return size;
    }

    /** The bytes of a row; there may be zeros behind its dimensions. */
    public byte[] row(int row) {
        return blocks.get(row / BLOCK).row(row % BLOCK);
    }

    /** Cosines of a text's vector to each of these, in their order. */
    public float[] cosines(SentenceVector vector) {
        float[] asked = vector.toArray();
        float[] cosines = new float[size];
        int first = 0;
        for (Block block : blocks) {
            float[] some = block.cosines(asked);
            System.arraycopy(some, 0, cosines, first, some.length);
            first += some.length;
        }
        return cosines;
    }

    public static VectorTable read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < size; first += BLOCK) {
            blocks.add(Block.read(in, Math.min(BLOCK, size - first)));
        }
        return new VectorTable(size, blocks);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (Block block : blocks) {
            block.write(out);
        }
    }

    private static final class Block {

        /** Dimensions that are added in one go, so that the sums are read and written less often. */
        private static final int TOGETHER = 4;

        /** Filled up with dimensions that are all zero to a multiple of {@link #TOGETHER}. */
        private final byte[][] columns;

        /** What makes a row's bytes a unit vector. */
        private final float[] scales;

        private Block(byte[][] columns) {
            this.columns = columns;
            int[] squares = new int[columns[0].length];
            for (byte[] column : columns) {
                for (int i = 0; i < squares.length; i++) {
                    squares[i] += column[i] * column[i];
                }
            }
            this.scales = new float[squares.length];
            for (int i = 0; i < scales.length; i++) {
                scales[i] = 1 / (float) Math.sqrt(Math.max(1, squares[i]));
            }
        }

        static Block of(List<byte[]> rows) {
            int dimensions = Math.ceilDiv(rows.getFirst().length, TOGETHER) * TOGETHER;
            byte[][] columns = new byte[dimensions][rows.size()];
            for (int row = 0; row < rows.size(); row++) {
                byte[] values = rows.get(row);
                for (int d = 0; d < values.length; d++) {
                    columns[d][row] = values[d];
                }
            }
            return new Block(columns);
        }

        static Block read(DataInputStream in, int rows) throws IOException {
            byte[][] columns = new byte[in.readInt()][];
            for (int d = 0; d < columns.length; d++) {
                columns[d] = new byte[rows];
                in.readFully(columns[d]);
            }
            return new Block(columns);
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(columns.length);
            for (byte[] column : columns) {
                out.write(column);
            }
        }

        byte[] row(int row) {
            byte[] values = new byte[columns.length];
            IntStream.range(0, values.length).forEach(d -> values[d] = columns[d][row]);
            return values;
        }

        float[] cosines(float[] vector) {
            float[] asked = Arrays.copyOf(vector, columns.length);
            float[] sums = new float[scales.length];
            for (int d = 0; d < columns.length; d += TOGETHER) {
                add(sums, d, asked);
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] *= scales[i];
            }
            return sums;
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
}
