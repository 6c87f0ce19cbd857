package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.training.Linter;
import com.cgpay.support.training.TrainingData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the training data and trains the models, so that the next start does not have to. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Checks the training data, trains the models.")
final class Train implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Config config = settings.config();
        TrainingData data = config.storage().trainingData();
        List<Linter.Finding> findings = Linter.lint(data);
        findings.forEach(out::println);
        int stories = config.storage()
                .data()
                .map(TrainingData::stories)
                .orElseGet(TrainingData::bundledStories)
                .size();
        ProgressBar progress = new ProgressBar(System.err);
        try (Understander understander =
                Understander.load(data, config.storage().models(), progress)) {
            progress.done();
            out.println("Models " + understander.fingerprint() + " are trained from "
                    + data.utterances().size() + " utterances; " + stories + " golden conversations; "
                    + findings.size() + " findings in the data.");
        }
        return findings.isEmpty() ? 0 : 1;
    }
}
