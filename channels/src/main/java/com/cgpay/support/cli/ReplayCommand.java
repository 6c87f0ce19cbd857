package com.cgpay.support.cli;

import com.cgpay.support.database.Database;
import com.cgpay.support.http.Json;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.replay.Effect;
import com.cgpay.support.replay.Outcome;
import com.cgpay.support.replay.PastTurn;
import com.cgpay.support.replay.Replay;
import com.cgpay.support.replay.ReplayReport;
import com.cgpay.support.replay.ReplayReport.Difference;
import com.cgpay.support.server.Application;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Decides past turns again: on today's knowledge, or on what it would be with all drafts published. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Asks what customers asked before once more, and tells what they would get otherwise.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--turns", paramLabel = "N", description = "So many of the newest turns (${DEFAULT-VALUE}).")
    private int turns = 1_000;

    @Option(names = "--conversation", paramLabel = "ID", description = "The turns of this conversation only.")
    private @Nullable String conversation;

    @Option(
            names = "--drafts",
            description = "Compares today's knowledge with all drafts published, not the past with today.")
    private boolean drafts;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Database.requireExisting(settings.config().storage().database());
        ProgressBar progress = new ProgressBar(System.err);
        try (Application application = new Application(settings.config(), InstantSource.system(), Map.of(), progress)) {
            progress.done();
            Replay replay = application.replay();
            List<PastTurn> past = conversation == null ? replay.newest(turns) : replay.of(conversation);
            List<Article> shown = drafts ? application.expertise().articles().drafts() : List.of();
            print(drafts ? replay.drafts(past, shown, List.of()) : replay.now(past), out);
        }
        return 0;
    }

    private void print(ReplayReport report, PrintWriter out) {
        if (json) {
            out.println(new String(Json.write(report), StandardCharsets.UTF_8));
            return;
        }
        report.differences().forEach(difference -> print(difference, out));
        out.printf(
                "Of %d turns: %s.%n",
                report.turns(),
                report.counts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static void print(Difference difference, PrintWriter out) {
        out.printf(
                "%-15s %3d x  %s%n    %s -> %s%n",
                words(difference.effect()),
                difference.times(),
                difference.words().replace('\n', ' '),
                words(difference.before()),
                words(difference.after()));
    }

    private static String words(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Outcome outcome) {
        String given = outcome.given().stream()
                .map(one -> one.revision() == 0 ? one.id() : one.id() + " (revision " + one.revision() + ")")
                .collect(Collectors.joining(", "));
        return (outcome.kind().name().toLowerCase(Locale.ROOT) + " " + given).strip();
    }
}
