package com.cgpay.support.vectors;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** A file that can be made again: written as a whole or not at all, with a checksum that tells when it is damaged. */
public final class CacheFile {

    /** Numbers that are read in one go. */
    private static final int BULK = 1 << 14;

    private CacheFile() {}

    /** Writes what the file holds. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** The contents; empty where the file is missing, old or damaged. */
    public static Optional<DataInputStream> read(Path file) {
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int length = bytes.length - Long.BYTES;
            if (length < 0) {
                return Optional.empty();
            }
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, 0, length);
            return ByteBuffer.wrap(bytes).getLong(length) == checksum.getValue()
                    ? Optional.of(new DataInputStream(new ByteArrayInputStream(bytes, 0, length)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads numbers in bulk: models have millions of them, and one at a time they would be half of a start. */
    public static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] numbers = new float[count];
        byte[] bytes = new byte[Math.min(count, BULK) * Float.BYTES];
        for (int done = 0; done < count; done += BULK) {
            int some = Math.min(BULK, count - done);
            in.readFully(bytes, 0, some * Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers, done, some);
        }
        return numbers;
    }

    /** Writes numbers as {@link #readFloats} reads them; their count is the caller's to keep. */
    public static void writeFloats(DataOutputStream out, float[] numbers) throws IOException {
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    /** Reads as many numbers as were written by {@link #writeNumbers}. */
    public static List<Double> readNumbers(DataInputStream in) throws IOException {
        List<Double> numbers = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            numbers.add(in.readDouble());
        }
        return numbers;
    }

    /** Writes numbers and how many they are. */
    public static void writeNumbers(DataOutputStream out, List<Double> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** Writes the whole file or nothing. */
    public static void write(Path file, Writer writer) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "cache", ".part");
            CRC32C checksum = new CRC32C();
            try (BufferedOutputStream buffer = new BufferedOutputStream(Files.newOutputStream(part), 1 << 18);
                    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(buffer, checksum))) {
                writer.write(out);
                out.writeLong(checksum.getValue());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written; is the disk full?", e);
        }
    }
}
