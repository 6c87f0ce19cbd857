package com.cgpay.support.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

/**
 * SQLite with one writer thread and a few reader threads. Whatever waits is committed together, with one sync for all
 * of it: several writers on one file would only wait for one another's syncs (measured: 592 against 11,993 rows a
 * second). A failing transaction is rolled back to its savepoint and leaves its neighbours alone.
 */
final class SqliteDatabase implements Database {

    private static final int MOST_TOGETHER = 64;
    private static final int READERS = 3;

    /** A large import holds up the writer for seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private final Thread writer;
    private final ExecutorService readers;
    private final BlockingQueue<Transaction> readConnections = new LinkedBlockingQueue<>();
    private final Transaction writing;
    private volatile boolean closed;

    private SqliteDatabase(String url) {
        this.writing = connect(url, false);
        ThreadFactory names =
                Thread.ofPlatform().name("sqlite-reader-", 0).daemon().factory();
        this.readers = Executors.newFixedThreadPool(READERS, names);
        for (int i = 0; i < READERS; i++) {
            readConnections.add(connect(url, true));
        }
        this.writer = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::writeForever);
    }

    static SqliteDatabase open(String url) {
        try {
            Path folder = Path.of(url.substring("jdbc:sqlite:".length()))
                    .toAbsolutePath()
                    .getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new DatabaseException("The folder of the database cannot be made.", e);
        }
        Database.migrate(url);
        return new SqliteDatabase(url);
    }

    private static Transaction connect(String url, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Another process, such as an import, may be writing; a transaction that began by reading could not wait for
        // it.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        config.setGetGeneratedKeys(false); // the application makes all keys; asking for them costs a query an insert
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-4000");
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "67108864");
        try {
            Connection connection = config.createConnection(url);
            if (readOnly) {
                try (var statement = connection.createStatement()) {
                    statement.execute("PRAGMA query_only = ON");
                }
            } else {
                try (var statement = connection.createStatement()) {
                    // Copying the log into the file stops all writing for a moment; do it every 40 MB, not every 4.
                    statement.execute("PRAGMA wal_autocheckpoint = 10000");
                    statement.execute("PRAGMA secure_delete = ON"); // the file keeps nothing of what is erased
                }
            }
            Handle handle =
                    Database.withoutValues(Jdbi.create(() -> connection)).open();
            return new Transaction(handle, new HashMap<>());
        } catch (SQLException e) {
            throw new DatabaseException("The SQLite file cannot be opened.", e);
        }
    }

    /** A transaction that waits for the writer. */
    private record Job<T>(Work<T> work, CompletableFuture<T> future) {

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
                dropStatementsAfter(e, transaction);
                transaction.prepared("ROLLBACK TO work").execute();
                transaction.prepared("RELEASE work").execute();
                transaction.rollBackTo(announced, actions);
                return () -> future.completeExceptionally(e);
            }
        }
    }

    /** What the database itself refused may have closed a statement; what the work refused has not. */
    private static void dropStatementsAfter(Throwable failure, Transaction transaction) {
        if (failure instanceof SQLException
                || failure instanceof DatabaseException
                || failure instanceof JdbiException) {
            transaction.dropStatements();
        }
    }

    private void writeForever() {
        List<Job<?>> batch = new ArrayList<>(MOST_TOGETHER);
        while (!closed || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue; // only close() interrupts; the loop's condition decides
            }
            queue.drainTo(batch, MOST_TOGETHER - 1);
            try {
                commitTogether(batch);
            } catch (RuntimeException | Error e) { // the only thread that writes outlives whatever happens
                dropStatementsAfter(e, writing);
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
        transaction.rollBackTo(0, 0);
        List<Runnable> outcomes = new ArrayList<>(batch.size());
        try {
            connection.setAutoCommit(false); // begins; commit() would at once begin the next and keep the lock
            for (Job<?> job : batch) {
                outcomes.add(job.run(transaction));
            }
            connection.setAutoCommit(true); // commits
        } catch (SQLException e) {
            dropStatementsAfter(e, transaction);
            rollback(connection);
            batch.forEach(job -> job.future.completeExceptionally(new DatabaseException(
                    "The transaction could not be committed; is the disk full or the file locked?", e)));
            return;
        }
        transaction.actionsAfterCommit().forEach(Database::runSafely);
        outcomes.forEach(Runnable::run);
        List<Announcement> announced = List.copyOf(transaction.announcements());
        announced.forEach(
                announcement -> listeners.forEach(listener -> Database.runSafely(() -> listener.accept(announcement))));
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

    @Override
    public <T> CompletableFuture<T> submit(Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (closed) {
            future.completeExceptionally(new IllegalStateException("The database is closed."));
        } else {
            queue.add(new Job<>(work, future));
        }
        return future;
    }

    @Override
    public <T> T read(Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        try {
            readers.execute(() -> {
                Transaction connection = readConnections.remove();
                try {
                    future.complete(work.on(connection));
                } catch (Throwable e) {
                    dropStatementsAfter(e, connection);
                    future.completeExceptionally(e);
                } finally {
                    readConnections.add(connection);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("The database is closed.", e);
        }
        return Database.join(future);
    }

    @Override
    public void listen(Consumer<Announcement> listener) {
        listeners.add(listener);
    }

    /** Writes the same number again: only a commit tells whether the disk takes one. */
    @Override
    public boolean isWritable() {
        return submit(transaction -> transaction.handle().execute("PRAGMA user_version = 0"))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((_, refused) -> refused == null)
                .join();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        submitLast();
        readers.close();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readConnections.forEach(connection -> connection.handle().close());
        writing.handle().close();
    }

    /** Wakes the writer so that it sees that the database is closed. */
    private void submitLast() {
        queue.add(new Job<>(_ -> true, new CompletableFuture<>()));
    }
}
