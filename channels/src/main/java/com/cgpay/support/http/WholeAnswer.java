package com.cgpay.support.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request to another system and waits for its whole answer, for a limited time. The client's own time limit
 * ends with the headers; a body that stalls behind them would be waited for without end. Stateless.
 */
public final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * The answer to a request.
     *
     * @param body what to do with the body, which can be of any size
     * @throws IOException if the answer does not come or is not complete in time
     */
    public static <T> HttpResponse<T> to(
            HttpRequest request, HttpClient http, Duration patience, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> sent = http.sendAsync(request, body);
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("The answer was not complete within " + patience.toSeconds() + " s.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            sent.cancel(true);
        }
    }
}
