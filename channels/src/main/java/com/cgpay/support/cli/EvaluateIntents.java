package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.evaluation.IntentEvaluation;
import com.cgpay.support.evaluation.IntentReport;
import com.cgpay.support.evaluation.NoiseEvaluation;
import com.cgpay.support.evaluation.NoiseReport;
import com.cgpay.support.http.Json;
import com.cgpay.support.intents.LabelledText;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.vectors.SentenceEncoder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the classifier: on the bot's own data by cross-validation, or on CSV files with text and intent. */
@Command(name = "intents", mixinStandardHelpOptions = true, description = "Measures how well intents are recognised.")
final class EvaluateIntents implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--train", paramLabel = "CSV", description = "Columns text,intent; oos means out of scope.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "CSV", description = "Columns text,intent; without it, cross-validation.")
    private @Nullable Path test;

    @Option(names = "--folds", description = "Folds of the cross-validation (4).")
    private int folds = 4;

    @Option(names = "--noise", description = "Measures what mistyping costs instead.")
    private boolean noise;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = settings.config();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (train != null) {
            List<CsvText> given = CsvText.read(train, "text", "intent");
            List<CsvText> asked = test == null ? List.of() : CsvText.read(test, "text", "intent");
            Language language = CsvText.majority(given);
            if (noise) {
                mistype(language, given, config).forEach(report -> print(out, language, report));
                return 0;
            }
            print(out, language.code(), measure(language, given, asked, config));
            return 0;
        }
        TrainingData data = config.data().map(TrainingData::read).orElseGet(TrainingData::bundled);
        for (Language language : Language.values()) {
            List<CsvText> own = data.utterances().stream()
                    .filter(utterance -> utterance.language() == language)
                    .map(utterance -> new CsvText(utterance.text(), utterance.intent()))
                    .toList();
            if (noise) {
                mistype(language, own, config).forEach(report -> print(out, language, report));
            } else {
                print(out, language.code(), measure(language, own, List.of(), config));
            }
        }
        return 0;
    }

    private IntentReport measure(Language language, List<CsvText> given, List<CsvText> asked, Config config) {
        try (SentenceEncoder encoder = SentenceEncoder.load(language, config.models())) {
            List<LabelledText> texts = labelled(given, encoder);
            return asked.isEmpty()
                    ? IntentEvaluation.crossValidate(language, texts, folds, encoder)
                    : IntentEvaluation.holdOut(language, texts, labelled(asked, encoder), encoder);
        }
    }

    private List<NoiseReport> mistype(Language language, List<CsvText> given, Config config) {
        try (SentenceEncoder encoder = SentenceEncoder.load(language, config.models())) {
            return NoiseEvaluation.measure(language, labelled(given, encoder), folds, encoder);
        }
    }

    private void print(PrintWriter out, Language language, NoiseReport report) {
        out.printf(
                "%s %-12s %5d texts  clean %.3f  mistyped %.3f  lost %.1f points%n",
                language.code(), report.kind(), report.texts(), report.clean(), report.mistyped(), report.pointsLost());
    }

    private static List<LabelledText> labelled(List<CsvText> rows, SentenceEncoder encoder) {
        return rows.parallelStream()
                .map(row -> {
                    String folded = Folding.fold(row.text());
                    return new LabelledText(folded, encoder.encode(folded), row.label());
                })
                .toList();
    }

    private void print(PrintWriter out, String language, IntentReport report) {
        if (json) {
            out.println(new String(Json.write(report), StandardCharsets.UTF_8));
            return;
        }
        out.printf(
                "%s  %d texts  accuracy %.3f  macro F1 %.3f  in scope %.3f  out-of-scope recall %.3f  AUROC %.3f%n",
                language,
                report.examples(),
                report.accuracy(),
                report.macroF1(),
                report.inScopeAccuracy(),
                report.outOfScopeRecall(),
                report.outOfScopeAuroc());
        report.confusions()
                .forEach(confusion -> out.printf(
                        "    %3d  %s taken for %s: %s%n",
                        confusion.count(), confusion.intent(), confusion.takenFor(), confusion.example()));
    }
}
