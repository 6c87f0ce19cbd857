package com.cgpay.support.database;

import org.jspecify.annotations.Nullable;

/** The database could not do what it was asked; nothing of the transaction was kept. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
