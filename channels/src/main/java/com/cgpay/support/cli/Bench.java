package com.cgpay.support.cli;

import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.vectors.SentenceEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures a real server process, over HTTP and with a durable log, beside the same server answering a bare JSON echo
 * and beside the bare encoder, all in one run on one machine. Ratios can be compared between machines, times cannot.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures speed, start-up time and memory.")
final class Bench implements Callable<Integer> {

    private static final int ENCODED = 500;

    /** How many loads of new questions it takes until the compiler has little left to do. */
    private static final int WARM_UPS = 3;

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--seconds", description = "How long each load lasts (10).")
    private int seconds = 10;

    @Option(names = "--connections", description = "Customers at the same time (32).")
    private int connections = 32;

    @Option(names = "--import-only", description = "Measures the import of 2,000 articles and no server.")
    private boolean importOnly;

    @Option(names = "--decisions-only", description = "Measures the decisions of flows and no server.")
    private boolean decisionsOnly;

    @Option(
            names = "--scale",
            split = ",",
            paramLabel = "SIZE",
            description = "Measures the index alone with so many questions, such as 10000,100000.")
    private List<Integer> sizes = List.of();

    @Option(names = "--words-only", description = "With --scale: no vectors, whose graph takes minutes to build.")
    private boolean wordsOnly;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (importOnly) {
            print(out, new BenchImport().measure(settings.config().storage().models()));
            return 0;
        }
        if (!sizes.isEmpty()) {
            new BenchScale(out, !wordsOnly).measure(settings.config().storage().models(), sizes);
            return 0;
        }
        out.printf(
                "%-34s %10.0f µs%n",
                "a decision in a flow, 50 events", new BenchDecision().measure().toNanos() / 1e3);
        if (decisionsOnly) {
            return 0;
        }
        Path models = settings.config().storage().models();
        List<String> published = questions(Language.ZH);
        Path scratch = Files.createTempDirectory("bench");
        out.println("Training and seeding, if this is the first start …");
        BenchServer.start(scratch, models).close();
        try (BenchServer server = BenchServer.start(scratch, models)) {
            BenchClient client = new BenchClient(server.address(), connections, Duration.ofSeconds(seconds));
            client.firstReply(published.getFirst());
            Duration first = server.sinceStart();
            List<String> questions = client.answered(published);
            // Nothing counts before it has run once: the compiler of the running program is still at work.
            for (int i = 0; i < WARM_UPS; i++) {
                client.fresh(questions);
            }
            client.echo();
            client.repeated(questions.subList(0, 50));
            out.printf("%n%-34s %10s %9s %9s%n", "", "a second", "p50 ms", "p99 ms");
            print(out, "JSON echo", client.echo());
            print(out, "replies to repeated questions", client.repeated(questions.subList(0, 50)));
            print(out, "JSON echo, again", client.echo());
            print(out, "replies to new questions", client.fresh(questions));
            int threads = Runtime.getRuntime().availableProcessors();
            out.printf("%-34s %10.0f%n", "bare encoder, " + threads + " threads", encoder(models, questions, threads));
            out.printf("%n%-34s %10.2f s%n", "start to first reply", first.toMillis() / 1000.0);
            out.printf("%-34s %10d MB%n", "resident memory after the load", server.residentMegabytes());
        } finally {
            EvaluateConversations.delete(scratch);
        }
        return 0;
    }

    /** Published questions. */
    static List<String> questions(Language language) {
        return TrainingData.bundled().articles().stream()
                .filter(article -> article.language() == language)
                .flatMap(article -> article.questions().stream())
                .toList();
    }

    private static void print(PrintWriter out, BenchImport.Timing timing) {
        out.printf(
                "%-34s %10d%n", "articles imported", timing.imported().report().created());
        print(out, "stored after", timing.imported().stored());
        print(out, "found by words after", timing.imported().byWords());
        print(out, "found by meaning after", timing.imported().byMeaning());
        print(out, "indexed again by a later start in", timing.again());
    }

    private static void print(PrintWriter out, String name, Duration duration) {
        out.printf("%-34s %10.1f s%n", name, duration.toMillis() / 1e3);
    }

    private static void print(PrintWriter out, String name, BenchClient.Pace pace) {
        out.printf("%-34s %10.0f %9.2f %9.2f%n", name, pace.perSecond(), pace.p50(), pace.p99());
        out.flush();
    }

    /** Texts a second of the encoder alone, fed with what the new questions are: as many threads, the same words. */
    private static double encoder(Path models, List<String> questions, int threads) {
        List<String> texts = IntStream.range(0, ENCODED)
                .mapToObj(i -> questions.get(i % questions.size()) + " " + (100_000 + i))
                .toList();
        try (SentenceEncoder encoder = SentenceEncoder.load(Language.ZH, models);
                ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            texts.forEach(encoder::encode);
            long start = System.nanoTime();
            List<CompletableFuture<Void>> running = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> texts.forEach(encoder::encode), executor))
                    .limit(threads)
                    .toList();
            running.forEach(CompletableFuture::join);
            return (double) threads * ENCODED / ((System.nanoTime() - start) / 1e9);
        }
    }
}
