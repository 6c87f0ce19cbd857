package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.evaluation.IntentEvaluation;
import com.cgpay.support.evaluation.IntentReport;
import com.cgpay.support.http.Json;
import com.cgpay.support.vectors.SentenceEncoder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the classifier: on the bot's own data by cross-validation, or on CSV files with text and intent. */
@Command(name = "intents", mixinStandardHelpOptions = true, description = "Measures how well intents are recognised.")
final class EvaluateIntents implements Callable<Integer> {

    private static final int MOST_CONFUSIONS = 20;
    private static final int WORST_INTENTS = 10;

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--train", paramLabel = "CSV", description = "Columns text,intent; oos means out of scope.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "CSV", description = "Columns text,intent; without it, cross-validation.")
    private @Nullable Path test;

    @Option(names = "--folds", description = "Folds of the cross-validation (4).")
    private int folds = 4;

    @Option(names = "--json", description = "Prints one JSON object for each set.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page with the figures as pictures, too.")
    private @Nullable Path html;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (folds < 2) {
            throw new ParameterException(line, "--folds is 2 or more: one part is asked, the others are learnt from.");
        }
        Config config = settings.config();
        PrintWriter out = line.getOut();
        List<IntentTexts> sets = train == null
                ? IntentTexts.own(config)
                : List.of(IntentTexts.of(CsvText.read(train, "text", "intent")));
        List<IntentPage.Section> sections = new ArrayList<>();
        for (IntentTexts set : sets) {
            IntentReport report = measure(set, config);
            print(out, set.language().code(), report);
            sections.add(new IntentPage.Section(set.language().code(), report));
        }
        if (html != null) {
            IntentPage.write(html, sections);
        }
        return 0;
    }

    private IntentReport measure(IntentTexts given, Config config) {
        try (SentenceEncoder encoder =
                SentenceEncoder.load(given.language(), config.storage().models())) {
            if (test == null) {
                return IntentEvaluation.crossValidate(given.language(), given.encode(encoder), folds, encoder);
            }
            IntentTexts asked = new IntentTexts(given.language(), CsvText.read(test, "text", "intent"));
            return IntentEvaluation.holdOut(given.language(), given.encode(encoder), asked.encode(encoder), encoder);
        }
    }

    private void print(PrintWriter out, String language, IntentReport report) {
        if (json) {
            out.println(new String(Json.write(report), StandardCharsets.UTF_8));
            return;
        }
        out.printf(
                "%s  %d texts  accuracy %.3f  macro F1 %.3f  in scope %.3f  out-of-scope recall %.3f  AUROC %.3f"
                        + "  calibration error %.3f%n",
                language,
                report.examples(),
                report.accuracy(),
                report.macroF1(),
                report.inScopeAccuracy(),
                report.outOfScopeRecall(),
                report.outOfScopeAuroc(),
                report.calibrationError());
        out.printf(
                "    trained in %.1f s, %.0f texts a second by one thread, encoder alone %.0f%n",
                report.trainSeconds(), report.queriesPerSecond(), report.encodedPerSecond());
        report.intents().stream()
                .sorted((one, other) -> Double.compare(one.f1(), other.f1()))
                .limit(WORST_INTENTS)
                .forEach(intent -> out.printf(
                        "    precision %.2f  recall %.2f  %s%n", intent.precision(), intent.recall(), intent.intent()));
        report.confusions().stream()
                .limit(MOST_CONFUSIONS)
                .forEach(confusion -> out.printf(
                        "    %3d  %s taken for %s: %s%n",
                        confusion.count(), confusion.intent(), confusion.takenFor(), confusion.example()));
    }
}
