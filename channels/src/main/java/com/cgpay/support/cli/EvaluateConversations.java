package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.server.Application;
import com.cgpay.support.training.Story;
import com.cgpay.support.training.Story.Line;
import com.cgpay.support.training.TrainingData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the golden conversations and fails with a diff where the bot does anything else than they say. */
@Command(name = "conversations", mixinStandardHelpOptions = true, description = "Plays the golden conversations.")
final class EvaluateConversations implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A data folder instead of the bundled one.")
    private @Nullable Path folder;

    @Option(names = "--update", description = "Writes what the bot does into the stories of DIR, for review.")
    private boolean update;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Config config = settings.config();
        List<Story> stories = folder != null ? TrainingData.stories(folder) : TrainingData.bundledStories();
        Path scratch = Files.createTempDirectory("golden");
        ProgressBar progress = new ProgressBar(System.err);
        Config own = config.at(
                        config.storage().folder(),
                        "jdbc:sqlite:" + scratch.resolve("golden.db"),
                        folder != null ? Optional.of(folder) : config.storage().data())
                .alone();
        int changed = 0;
        StoryClock clock = new StoryClock(InstantSource.system());
        try (Application application = new Application(own, clock, Map.of(), progress)) {
            progress.done();
            StoryRunner runner = new StoryRunner(application, clock);
            for (Story story : stories) {
                List<Line> played = runner.play(story);
                if (!texts(played).equals(texts(story.lines()))) {
                    changed++;
                    diff(out, story, played);
                }
                if (update && folder != null) {
                    write(folder.resolve("conversations").resolve(story.name() + ".txt"), played);
                }
            }
            print(runner.coverage(), out);
        } finally {
            delete(scratch);
        }
        out.println(stories.size() + " stories, " + changed + " changed.");
        return changed == 0 || update ? 0 : 1;
    }

    private static void print(FlowCoverage coverage, PrintWriter out) {
        List<String> missing = coverage.missing();
        missing.forEach(way -> out.println("not played: " + way));
        out.println(coverage.size() - missing.size() + " of " + coverage.size()
                + " ways through flows played, counted in each language.");
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(EvaluateConversations::text).toList();
    }

    private static String text(Line line) {
        return line.speaker().name().toLowerCase(Locale.ROOT) + ": " + line.text();
    }

    /** Shows the story with what was expected and what came, line by line as it went. */
    private static void diff(PrintWriter out, Story story, List<Line> played) {
        out.println(story.name());
        List<String> expected = new ArrayList<>(texts(story.lines()));
        for (String line : texts(played)) {
            if (expected.remove(line)) {
                out.println("    " + line);
            } else {
                out.println("  + " + line);
            }
        }
        expected.forEach(line -> out.println("  - " + line));
    }

    private static void write(Path file, List<Line> played) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("#") || line.startsWith("language:") || line.startsWith("signed-in:"))
                .toList());
        for (Line line : played) {
            lines.add(text(line));
        }
        Files.write(file, lines);
    }

    /** Removes a scratch folder. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
