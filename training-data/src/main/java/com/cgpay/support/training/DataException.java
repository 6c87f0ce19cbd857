package com.cgpay.support.training;

/** A data file that cannot be read; the message names the file, the line where known, and what to do. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
