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
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that can be made again: written as a whole or not at all, with a checksum that tells when it is damaged. */
public final class CacheFile {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);

    /** Files of one kind that are kept; one is some megabytes large. */
    private static final int KEPT = 4;

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
            try {
                writeAll(part, writer);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written; is the disk full?", e);
        }
    }

    private static void writeAll(Path part, Writer writer) throws IOException {
        CRC32C checksum = new CRC32C();
        try (BufferedOutputStream buffer = new BufferedOutputStream(Files.newOutputStream(part), 1 << 18);
                DataOutputStream out = new DataOutputStream(new CheckedOutputStream(buffer, checksum))) {
            writer.write(out);
            out.writeLong(checksum.getValue());
        }
    }

    /**
     * Of files whose names begin alike and go on with what they were made from, those that were written last stay; the
     * others are removed, for nobody may need them any more.
     */
    public static void keepNewest(Path folder, String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(other -> Objects.requireNonNull(other.getFileName())
                            .toString()
                            .startsWith(beginning))
                    .sorted(Comparator.comparing(CacheFile::writtenAt).reversed())
                    .skip(KEPT)
                    .forEach(CacheFile::delete);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The old files {}* cannot be removed, and take up space.", beginning, e);
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
