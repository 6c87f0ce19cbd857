package com.cgpay.support.knowledge.exchange;

/**
 * Something in a file that was left out or needs a look, in words for the person who wrote it.
 *
 * @param where the file and line
 * @param title of the article, where it could be read; else empty
 * @param skipped whether the article was left out for it
 */
public record Mistake(String where, String title, String message, boolean skipped) {

    static Mistake skipped(String where, String message) {
        return skipped(where, "", message);
    }

    static Mistake skipped(String where, String title, String message) {
        return new Mistake(where, title, message, true);
    }

    static Mistake noted(String where, String message) {
        return new Mistake(where, "", message, false);
    }

    @Override
    public String toString() {
        return where + ": " + message + (skipped ? " (left out)" : "");
    }
}
