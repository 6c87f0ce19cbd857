package com.cgpay.support.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to SQLite. Whatever waits is committed together, with one sync for all of it. A failing
 * transaction is rolled back to its savepoint and leaves its neighbours alone. Safe for all threads.
 */
final class SqliteWriter {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);

    private static final int MOST_TOGETHER = 64;

    /** In milliseconds; all who write wait as long for those who read. */
    private static final int PATIENCE_WITH_READERS = 250;

    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Transaction writing;
    private final Consumer<Announcement> announcing;
    private final Thread thread;
    private volatile boolean closed;

    /** @param announcing hears what committed transactions announce */
    SqliteWriter(Transaction writing, Consumer<Announcement> announcing) {
        this.writing = writing;
        this.announcing = announcing;
        this.thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::writeForever);
    }

    /** A transaction that waits for the writer. */
    private record Job<T>(Database.Work<T> work, CompletableFuture<T> future) {

        /** Runs the work inside a savepoint; returns what to do once the batch is durable. */
        Runnable run(Transaction transaction) throws SQLException {
            transaction.prepared("SAVEPOINT work").execute();
            int announced = transaction.announcements().size();
            int actions = transaction.actionsAfterCommit().size();
            try {
                T result = work.on(transaction);
                transaction.prepared("RELEASE work").execute();
                return () -> future.complete(result);
            } catch (Throwable e) { // whatever it is, it is the caller's to handle, and the batch goes on
                transaction.dropStatementsAfter(e);
                transaction.prepared("ROLLBACK TO work").execute();
                transaction.prepared("RELEASE work").execute();
                transaction.rollBackTo(announced, actions);
                return () -> future.completeExceptionally(e);
            }
        }
    }

    /** Has some work done in a transaction. */
    <T> CompletableFuture<T> submit(Database.Work<T> work) {
        Job<T> job = new Job<>(work, new CompletableFuture<>());
        queue.add(job);
        if (closed && queue.remove(job)) { // the writer may have taken its last look at the queue already
            job.future.completeExceptionally(new IllegalStateException("The database is closed."));
        }
        return job.future;
    }

    private void writeForever() {
        List<Job<?>> batch = new ArrayList<>(MOST_TOGETHER);
        while (!closed || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue; // the loop's condition alone decides
            }
            queue.drainTo(batch, MOST_TOGETHER - 1);
            try {
                commitTogether(batch);
            } catch (RuntimeException | Error e) { // the only thread that writes outlives whatever happens
                writing.dropStatementsAfter(e);
                rollback(writing.handle().getConnection());
                batch.forEach(job -> job.future.completeExceptionally(
                        new DatabaseException("Whether the transaction was committed is not known.", e)));
            }
            batch.clear();
        }
    }

    private void commitTogether(List<Job<?>> batch) {
        Connection connection = writing.handle().getConnection();
        Transaction transaction = writing;
        transaction.begin();
        List<Runnable> outcomes = new ArrayList<>(batch.size());
        try {
            connection.setAutoCommit(false); // begins; commit() would at once begin the next and keep the lock
            for (Job<?> job : batch) {
                outcomes.add(job.run(transaction));
            }
            connection.setAutoCommit(true); // commits
        } catch (SQLException e) {
            transaction.dropStatementsAfter(e);
            rollback(connection);
            batch.forEach(job -> job.future.completeExceptionally(new DatabaseException(
                    "The transaction could not be committed; is the disk full or the file locked?", e)));
            return;
        }
        if (transaction.isErasing()) {
            Database.runSafely(this::emptyLog);
        }
        transaction.actionsAfterCommit().forEach(Database::runSafely);
        outcomes.forEach(Runnable::run);
        List<Announcement> announced = List.copyOf(transaction.announcements());
        announced.forEach(announcing);
    }

    /** SQLite may have rolled back by itself already, on a full disk above all; the driver does not notice that. */
    private static void rollback(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            // as wanted
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException nothingToCommit) {
            // the driver took note before it asked SQLite
        }
    }

    /**
     * Moves the write-ahead log into the file, which keeps nothing that is deleted. A program that reads for long, such as
     * a backup, must not hold up the customers; what it needs of the log then stays until the log is emptied again.
     */
    private void emptyLog() {
        Connection connection = writing.handle().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_WITH_READERS);
            try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                if (result.next() && result.getBoolean("busy")) {
                    LOG.warn("What was erased is still in the database's write-ahead log, which another program reads;"
                            + " it goes with the next erasure, or when the server stops.");
                }
            } finally {
                statement.execute("PRAGMA busy_timeout = " + SqliteConnection.PATIENCE_WITH_WRITERS);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The write-ahead log cannot be emptied.", e);
        }
    }

    /** Ends when all that waits is written. */
    void close() {
        closed = true;
        queue.add(new Job<>(_ -> true, new CompletableFuture<>())); // wakes the thread, which sees that it is closed
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writing.handle().close();
    }
}
