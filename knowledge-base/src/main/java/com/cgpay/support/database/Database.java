package com.cgpay.support.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.LoggerFactory;

/**
 * Reads and transactions on SQLite or PostgreSQL. Safe for all threads, virtual ones too: native calls run on the
 * database's own platform threads.
 */
public sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

    String SQLITE = "jdbc:sqlite:";

    Pattern USER_BEFORE_HOST = Pattern.compile("^jdbc:postgresql://[^/]*@");

    /** What runs inside a transaction. */
    interface Work<T> {
        T on(Transaction transaction) throws Exception;
    }

    /**
     * Opens and migrates a database.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
     * @throws DatabaseException if it cannot be reached, read or written
     */
    static Database open(String url) {
        try {
            if (url.startsWith(SQLITE)) {
                return SqliteDatabase.open(url);
            }
            if (url.startsWith("jdbc:postgresql:")) {
                refuseUserBeforeHost(url);
                return PostgresDatabase.open(url);
            }
        } catch (FlywayException e) {
            throw new DatabaseException("The database cannot be opened; is it there, whole, and may it be written?", e);
        }
        throw new DatabaseException("The database address must start with jdbc:sqlite: or jdbc:postgresql:.", null);
    }

    /**
     * Opens a database that is there already.
     *
     * @throws DatabaseException also if there is none: who only reads, or mends, must not find an empty one
     */
    static Database openExisting(String url) {
        requireExisting(url);
        return open(url);
    }

    /**
     * Makes sure that there is a file; whether a server has the database is seen when it is opened.
     *
     * @throws DatabaseException if there is none
     */
    static void requireExisting(String url) {
        if (url.startsWith(SQLITE) && !Files.exists(Path.of(url.substring(SQLITE.length())))) {
            throw new DatabaseException(
                    "There is no database " + url.substring(SQLITE.length())
                            + "; name its folder with --folder, or its address with --database.",
                    null);
        }
    }

    /** Whether it takes what is written: not on a full disk, nor on a replica. */
    boolean isWritable();

    /** Runs a transaction; the future completes after the commit, so what it reports is durable. */
    <T> CompletableFuture<T> submit(Work<T> work);

    /** Runs a read on a connection that cannot write. */
    <T> T read(Work<T> work);

    /** Calls a listener after each commit that announced something, on this node or another. It must not block. */
    void listen(Consumer<Announcement> listener);

    /** Whether other nodes may read and write it too. */
    boolean isShared();

    @Override
    void close();

    /** The driver takes what stands before an @ for a part of the host, and says so with the password in it. */
    private static void refuseUserBeforeHost(String url) {
        if (USER_BEFORE_HOST.matcher(url).find()) {
            throw new DatabaseException(
                    "The database address names a user before the host; write"
                            + " jdbc:postgresql://HOST/NAME?user=…&password=… instead.",
                    null);
        }
    }

    /** Runs a transaction and waits for its commit. Exceptions of the work come out as they were thrown. */
    default <T> T write(Work<T> work) {
        return join(submit(work));
    }

    /** Tells all nodes something that changes no table. */
    default void announce(Announcement announcement) {
        write(transaction -> {
            transaction.announce(announcement);
            return announcement;
        });
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new DatabaseException("The database refused a statement.", thrown);
        };
    }

    /** Runs what follows a commit; it is durable whatever happens here, so a failure is only reported. */
    static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Database.class).error("What follows a commit failed.", e);
        }
    }

    /** What a failing statement says in the log holds no values: they may be customers' words, or secrets. */
    static Jdbi withoutValues(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /** Brings the tables to this program's version. */
    static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations(locations(url))
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** What both databases need, and what only one of them does. */
    private static String[] locations(String url) {
        return url.startsWith(SQLITE)
                ? new String[] {"classpath:db/migration", "classpath:db/sqlite"}
                : new String[] {"classpath:db/migration", "classpath:db/postgresql"};
    }
}
