package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.evaluation.SignalEvaluation;
import com.cgpay.support.evaluation.SignalReport;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.signals.LabelledSentence;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures on sentences that nothing was learnt from how well scams, distress and the like are noticed. */
@Command(name = "signals", mixinStandardHelpOptions = true, description = "Measures how well signals are found.")
final class EvaluateSignals implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--mistakes", description = "Prints the sentences that were taken wrongly, too.")
    private boolean mistakes;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = settings.config();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        TrainingData data = config.storage().trainingData();
        try (Understander understander =
                Understander.load(data, config.storage().models(), Progress.UNSEEN)) {
            for (Language language : Language.values()) {
                List<LabelledSentence> sentences = LabelledSentence.unseen(language);
                print(out, language.code() + " phrases alone", SignalEvaluation.evaluate(sentences));
                SignalReport report = SignalEvaluation.evaluate(
                        sentences,
                        text -> understander.understand(Understander.read(text)).signals());
                print(out, language.code() + " as the bot does", report);
                if (mistakes) {
                    report.mistakes().forEach(mistake -> out.println("    " + mistake));
                }
            }
        }
        return 0;
    }

    private static void print(PrintWriter out, String title, SignalReport report) {
        out.println(title);
        new TreeMap<>(report.scores()).forEach((signal, score) -> {
            if (score.positives() > 0) { // of a signal that no sentence is labelled with, nothing is known
                out.printf(
                        "    %-8s %3d sentences  precision %.3f  recall %.3f%n",
                        signal, score.positives(), score.precision(), score.recall());
            }
        });
    }
}
