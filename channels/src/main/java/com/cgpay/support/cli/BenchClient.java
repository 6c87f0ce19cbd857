package com.cgpay.support.cli;

import com.cgpay.support.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Customers that write as fast as they are answered, each in a conversation of their own. */
final class BenchClient {

    /** Kinds of replies after which a customer is no longer one who asks. */
    private static final Set<String> NOT_ANSWERED = Set.of("ask", "handoff");

    private final String address;
    private final int customers;
    private final Duration duration;
    private final AtomicLong number = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    BenchClient(String address, int customers, Duration duration) {
        this.address = address;
        this.customers = customers;
        this.duration = duration;
    }

    /** Requests a second and how long they took, in milliseconds. */
    record Pace(double perSecond, double p50, double p99) {}

    private interface Request {
        void send() throws IOException, InterruptedException;
    }

    private interface Load {
        Request begin();
    }

    void firstReply(String question) throws IOException, InterruptedException {
        ask(start(), question);
    }

    /** Those questions that an article answers; the others start a flow or call a person, who would be told the rest. */
    List<String> answered(List<String> questions) throws IOException, InterruptedException {
        List<String> answered = new ArrayList<>();
        for (String question : questions) {
            JsonNode events = ask(start(), question).path("events");
            if (events.size() == 2 && events.path(1).hasNonNull("article")) {
                answered.add(question);
            }
        }
        return answered;
    }

    /** One customer asks question after question. */
    void askEach(List<String> questions) throws IOException, InterruptedException {
        Conversation conversation = start();
        for (String question : questions) {
            ask(conversation, question);
        }
    }

    Pace echo() throws InterruptedException {
        return load(() -> () -> post("/bench/echo", "", Map.of("id", nextId(), "text", "登录不上去了怎么办")));
    }

    Pace repeated(List<String> questions) throws InterruptedException {
        return load(() -> {
            Customer customer = new Customer();
            return () -> customer.ask(questions.get((int) (number.get() % questions.size())));
        });
    }

    /** Each question is one that nobody has asked before. */
    Pace fresh(List<String> questions) throws InterruptedException {
        return load(() -> {
            Customer customer = new Customer();
            return () -> {
                long next = number.incrementAndGet();
                customer.ask(questions.get((int) (next % questions.size())) + " " + next);
            };
        });
    }

    private record Conversation(String id, String token) {}

    /**
     * One who asks on in the same conversation until the bot asks back or calls a person: it would measure the waiting
     * for a person and not the answering of questions. The next question then begins a conversation.
     */
    private final class Customer {

        private @Nullable Conversation conversation;

        void ask(String question) throws IOException, InterruptedException {
            Conversation current = conversation == null ? start() : conversation;
            conversation = isAnswered(BenchClient.this.ask(current, question)) ? current : null;
        }

        private static boolean isAnswered(JsonNode answer) {
            return answer.path("events")
                    .valueStream()
                    .noneMatch(event -> NOT_ANSWERED.contains(event.path("kind").asText()));
        }
    }

    private Conversation start() throws IOException, InterruptedException {
        JsonNode started = post("/api/v1/conversations", "", Map.of("locale", "zh-Hans"));
        return new Conversation(
                started.path("id").asText(), started.path("token").asText());
    }

    private JsonNode ask(Conversation conversation, String question) throws IOException, InterruptedException {
        JsonNode answer = post(
                "/api/v1/conversations/" + conversation.id + "/messages",
                conversation.token,
                Map.of("id", nextId(), "text", question));
        if (answer.path("events").isEmpty()) {
            throw new IOException("A message was not replied to.");
        }
        return answer;
    }

    private String nextId() {
        return Long.toString(number.incrementAndGet());
    }

    private JsonNode post(String path, String token, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The server answered " + response.statusCode() + ".");
        }
        return Json.MAPPER.readTree(response.body());
    }

    private Pace load(Load load) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        List<Future<List<Long>>> running = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < customers; i++) {
                running.add(executor.submit(() -> requests(load.begin(), end)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] times = running.stream()
                .flatMap(done -> times(done).stream())
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(times);
        return new Pace(times.length / seconds, millis(times, 0.5), millis(times, 0.99));
    }

    private static List<Long> requests(Request request, long end) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            request.send();
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    private static List<Long> times(Future<List<Long>> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A customer could not finish.", e);
        }
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
    }
}
