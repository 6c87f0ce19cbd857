package com.cgpay.support.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that cannot be served, in the words of RFC 9457. The detail is a sentence for the caller and never
 * repeats what the caller sent.
 */
public final class Problem extends RuntimeException {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Says no more than the status does. */
    private static final String NO_TYPE = "about:blank";

    private static final long serialVersionUID = 1;

    /** The problem type of a request that carries no token of the session it belongs to, or an old one. */
    private static final String STALE_TOKEN = "urn:problem:stale-csrf-token";

    private final int status;
    private final String type;
    private final String title;
    private final String detail;
    private final transient Optional<Duration> retryAfter;

    private Problem(int status, String type, String title, String detail, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    private static Problem of(int status, String title, String detail) {
        return new Problem(status, NO_TYPE, title, detail, Optional.empty());
    }

    public static Problem badRequest(String detail) {
        return of(400, "Bad request", detail);
    }

    public static Problem unauthorized(String detail) {
        return of(401, "Unauthorized", detail);
    }

    public static Problem forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    /** Unlike a role that is missing, this is mended by asking for the session again. */
    public static Problem staleToken(String detail) {
        return new Problem(403, STALE_TOKEN, "Forbidden", detail, Optional.empty());
    }

    public static Problem notFound(String detail) {
        return of(404, "Not found", detail);
    }

    public static Problem conflict(String detail) {
        return of(409, "Conflict", detail);
    }

    public static Problem tooMany(Duration retryAfter) {
        return tooMany(retryAfter, "Wait a moment and send it again.");
    }

    public static Problem tooMany(Duration retryAfter, String detail) {
        return new Problem(429, NO_TYPE, "Too many requests", detail, Optional.of(retryAfter));
    }

    /** Any other problem. */
    public static Problem status(int status, String title, String detail) {
        return of(status, title, detail);
    }

    public int status() {
        return status;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The body of the answer. */
    public record Body(String type, String title, int status, String detail) {}

    public Body body() {
        return new Body(type, title, status, detail);
    }
}
