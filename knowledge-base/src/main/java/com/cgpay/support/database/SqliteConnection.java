package com.cgpay.support.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** Opens connections to a SQLite file, set up as the bot needs them. Stateless. */
final class SqliteConnection {

    /** In milliseconds; another process, such as an import, may be writing. */
    static final int PATIENCE_WITH_WRITERS = 10_000;

    private SqliteConnection() {}

    static Transaction open(String url, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Another process, such as an import, may be writing; a transaction that began by reading could not wait for
        // it.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_WITH_WRITERS);
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
}
