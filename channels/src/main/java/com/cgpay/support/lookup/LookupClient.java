package com.cgpay.support.lookup;

import com.cgpay.support.flow.Lookups;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.WholeAnswer;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the company's systems over HTTP. Only ever talks to the configured address: it follows no redirect and takes
 * nothing from an answer for an address. A system that keeps failing is left alone for a while. Safe for all threads.
 */
public final class LookupClient implements Lookups, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LookupClient.class);

    private static final HttpResponse.BodyHandler<byte[]> BODY =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), 64 * 1024);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(100);

    private final LookupSystem system;
    private final LookupAnswers answers;
    private final FailsafeExecutor<HttpResponse<byte[]>> patiently;
    private @Nullable HttpClient http;
    private boolean closed;

    public LookupClient(LookupSystem system, LookupAnswers answers) {
        this.system = system;
        this.answers = answers;
        RetryPolicy<HttpResponse<byte[]>> retry = RetryPolicy.<HttpResponse<byte[]>>builder()
                .withMaxRetries(1)
                .withDelay(BEFORE_RETRY)
                .handle(IOException.class)
                .handleResultIf(LookupClient::isTheirFault)
                .build();
        CircuitBreaker<HttpResponse<byte[]>> breaker = CircuitBreaker.<HttpResponse<byte[]>>builder()
                .withFailureThreshold(5, 10)
                .withDelay(system.pause())
                .handle(IOException.class)
                .handleResultIf(LookupClient::isTheirFault)
                .build();
        this.patiently = Failsafe.with(retry, breaker);
    }

    /** Made when first needed: it reads the certificates of the whole world, and no start should wait for that. */
    private synchronized HttpClient http() throws IOException {
        if (closed) {
            throw new IOException("The program has ended.");
        }
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(system.timeout())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
        }
        return http;
    }

    private static boolean isTheirFault(HttpResponse<byte[]> response) {
        return response.statusCode() >= 500;
    }

    @Override
    public Result find(String customer, Source source, Map<SlotType, String> criteria) {
        try {
            HttpRequest request = request(LookupQuery.path(customer, source, criteria));
            HttpResponse<byte[]> response = patiently.get(() -> send(request));
            return switch (response.statusCode()) {
                case 200 ->
                    answers.read(
                            source, criteria.getOrDefault(SlotType.MONEY, ""), Json.MAPPER.readTree(response.body()));
                case 404 -> new Result.None();
                default -> throw new IOException("The system answered " + response.statusCode() + ".");
            };
        } catch (IOException | RuntimeException e) { // a hostile answer may break any reader
            // The answer may hold customers' data: only the kind of failure is told.
            LOG.warn("A lookup of the {} failed: {}.", source.code(), reason(e));
            return new Result.Failed();
        }
    }

    private static String reason(Exception e) {
        return e instanceof LookupAnswers.Unfit
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(system.address() + path))
                .header("Authorization", "Bearer " + system.key())
                .header("Accept", "application/json")
                .GET()
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return WholeAnswer.to(request, http(), system.timeout(), BODY);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (http != null) {
            http.shutdownNow();
        }
    }
}
