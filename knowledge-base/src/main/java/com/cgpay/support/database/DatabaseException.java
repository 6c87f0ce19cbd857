package com.cgpay.support.database;

/** The database could not do what it was asked; nothing of the transaction was kept. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
