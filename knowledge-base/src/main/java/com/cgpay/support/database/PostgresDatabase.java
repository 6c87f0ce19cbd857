package com.cgpay.support.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL with a connection pool. Nodes wake one another with LISTEN and NOTIFY; a notification lost while the
 * listening connection is down is made good by an announcement to read everything again.
 */
final class PostgresDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    private static final String CHANNEL = "support";
    private static final int CONNECTIONS = 16;
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final PGNotification[] NONE = {};

    /** Seconds that the database may take to say that it is there. */
    private static final int PATIENCE = 5;

    private final String url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private final Thread ear;
    private volatile boolean closed;

    private PostgresDatabase(String url) {
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("postgres");
        this.pool = new HikariDataSource(config);
        this.jdbi = Database.withoutValues(Jdbi.create(pool));
        this.ear = Thread.ofPlatform().name("postgres-listener").daemon().start(this::listenForever);
    }

    static PostgresDatabase open(String url) {
        Database.migrate(url);
        return new PostgresDatabase(url);
    }

    @Override
    public <T> CompletableFuture<T> submit(Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        workers.execute(() -> {
            try (Handle handle = jdbi.open()) {
                Transaction transaction = Transaction.on(handle);
                T result = commit(handle, transaction, work);
                transaction.actionsAfterCommit().forEach(Database::runSafely);
                future.complete(result);
                transaction.announcements().forEach(this::tell);
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private <T> T commit(Handle handle, Transaction transaction, Work<T> work) throws Exception {
        handle.begin();
        try {
            T result = work.on(transaction);
            for (Announcement announcement : transaction.announcements()) {
                handle.createQuery("SELECT pg_notify(:channel, :payload)")
                        .bind("channel", CHANNEL)
                        .bind("payload", announcement.payload())
                        .mapToMap()
                        .list();
            }
            handle.commit();
            return result;
        } catch (Throwable e) {
            handle.rollback();
            throw e;
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        try (Handle handle = jdbi.open()) {
            handle.setReadOnly(true);
            handle.begin();
            T result = work.on(Transaction.on(handle));
            handle.commit();
            return result;
        } catch (Exception e) {
            throw Database.unchecked(e);
        }
    }

    @Override
    public void listen(Consumer<Announcement> listener) {
        listeners.add(listener);
    }

    private void tell(Announcement announcement) {
        listeners.forEach(listener -> Database.runSafely(() -> listener.accept(announcement)));
    }

    private void listenForever() {
        while (!closed) {
            try (Connection connection = DriverManager.getConnection(url)) {
                connection.createStatement().execute("LISTEN " + CHANNEL);
                tell(Announcement.EVERYTHING);
                PGConnection notified = connection.unwrap(PGConnection.class);
                // A line that was cut without a word stays silent for good, so the other end is asked each second.
                while (!closed && connection.isValid(PATIENCE)) {
                    PGNotification[] notifications = notified.getNotifications(1_000);
                    for (PGNotification notification : notifications == null ? NONE : notifications) {
                        tell(Announcement.parse(notification.getParameter()));
                    }
                }
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Other nodes are not heard for the moment; it is tried again in {}.", RECONNECT, e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT); // back-off before the next attempt to connect
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A replica only reads. */
    @Override
    public boolean isWritable() {
        return read(transaction -> transaction
                .handle()
                .createQuery("SELECT NOT pg_is_in_recovery()")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
        workers.close();
        ear.interrupt();
        pool.close();
    }
}
