package com.cgpay.support.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that the program carries within itself and that only a file system can hand to native code. */
final class PackedFile {

    private PackedFile() {}

    /**
     * Unpacks a resource unless an earlier start has done so: as a whole or not at all. A file of another size, as a
     * failing disk or power may leave one, is unpacked again.
     */
    static void unpack(String resource, Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) == size(resource)) {
            return;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "unpacked", ".part");
        try (InputStream packed = open(resource)) {
            Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long size(String resource) throws IOException {
        URLConnection connection = url(resource).openConnection();
        connection.setUseCaches(false);
        return connection.getContentLengthLong();
    }

    private static URL url(String resource) {
        return Objects.requireNonNull(PackedFile.class.getResource(resource), resource);
    }

    static InputStream open(String resource) throws IOException {
        return url(resource).openStream();
    }
}
