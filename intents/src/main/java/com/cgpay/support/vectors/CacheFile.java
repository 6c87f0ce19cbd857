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
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** A file that can be made again: written as a whole or not at all, with a checksum that tells when it is damaged. */
public final class CacheFile {

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
