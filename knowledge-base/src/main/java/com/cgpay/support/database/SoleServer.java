package com.cgpay.support.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one server on a SQLite file: a second one would not hear what the first has written, and its customers
 * would wait for replies that are there. The lock beside the file ends with the process, however it ends.
 */
public final class SoleServer implements AutoCloseable {

    private final FileChannel file;
    private final FileLock lock;

    private SoleServer(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Claims the database of an address; servers on PostgreSQL wake one another and claim nothing.
     *
     * @return empty where there is nothing to claim
     * @throws DatabaseException if another server has it
     */
    public static Optional<SoleServer> claim(String url) {
        if (!url.startsWith(Database.SQLITE)) {
            return Optional.empty();
        }
        Path database = Path.of(url.substring(Database.SQLITE.length()));
        FileChannel file = open(database.resolveSibling(database.getFileName() + ".lock"));
        @Nullable FileLock lock = lock(file);
        if (lock == null) {
            close(file);
            throw new DatabaseException(
                    "Another server runs on " + database + "; stop it, or give this one a folder of its own.", null);
        }
        return Optional.of(new SoleServer(file, lock));
    }

    private static FileChannel open(Path lock) {
        try {
            OwnerOnly.createFolder(Objects.requireNonNull(lock.toAbsolutePath().getParent()));
            return OwnerOnly.open(lock);
        } catch (IOException e) {
            throw new DatabaseException("The file " + lock + " cannot be made.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        } catch (IOException e) {
            throw new DatabaseException("The file beside the database cannot be locked.", e);
        }
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new DatabaseException("The file beside the database cannot be closed.", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException e) {
            throw new DatabaseException("The file beside the database cannot be released.", e);
        } finally {
            close(file);
        }
    }
}
