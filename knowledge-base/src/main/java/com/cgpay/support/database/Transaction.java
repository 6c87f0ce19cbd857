package com.cgpay.support.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * One transaction under way. Most stores speak through {@link #handle}; the conversation log, whose speed is the
 * bot's, keeps prepared statements. Belongs to one thread.
 */
public final class Transaction {

    private final Handle handle;
    private final Map<String, PreparedStatement> statements;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean erasing;

    Transaction(Handle handle, Map<String, PreparedStatement> statements) {
        this.handle = handle;
        this.statements = statements;
    }

    static Transaction on(Handle handle) {
        return new Transaction(handle, new HashMap<>());
    }

    public Handle handle() {
        return handle;
    }

    /** A statement that is prepared once for each connection; parameters of an earlier use are overwritten. */
    public PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            Connection connection = handle.getConnection();
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** What the database itself refused may have closed a statement; what the work refused has not. */
    void dropStatementsAfter(Throwable failure) {
        if (failure instanceof SQLException
                || failure instanceof DatabaseException
                || failure instanceof JdbiException) {
            dropStatements();
        }
    }

    /** Forgets all prepared statements: the driver closes one that fails, and says so only when it is used again. */
    void dropStatements() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // It is gone either way; the next use prepares it anew.
            }
        }
        statements.clear();
    }

    /** Tells all nodes after the commit that something changed; they then read by cursor what it was. */
    public void announce(Announcement announcement) {
        announcements.add(announcement);
    }

    /** Runs once this transaction is durable, before anybody hears of it; not at all if it is rolled back. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Once this transaction is durable, no file of the database shall keep what it has deleted. */
    public void erases() {
        erasing = true;
    }

    boolean isErasing() {
        return erasing;
    }

    List<Announcement> announcements() {
        return announcements;
    }

    List<Runnable> actionsAfterCommit() {
        return afterCommit;
    }

    /** Forgets what the transaction before on the same connection wanted. */
    void begin() {
        rollBackTo(0, 0);
        erasing = false;
    }

    /** Forgets what a rolled back part of this transaction wanted to happen after the commit. */
    void rollBackTo(int announced, int actions) {
        announcements.subList(announced, announcements.size()).clear();
        afterCommit.subList(actions, afterCommit.size()).clear();
    }
}
