package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.evaluation.NoiseEvaluation;
import com.cgpay.support.vectors.SentenceEncoder;
import java.io.PrintWriter;
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

/** Measures what each kind of slip costs: a quarter of the texts is asked for as it is and mistyped. */
@Command(name = "noise", mixinStandardHelpOptions = true, description = "Measures what mistyping costs.")
final class EvaluateNoise implements Callable<Integer> {

    private static final int PARTS = 4;

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--train", paramLabel = "CSV", description = "Columns text,intent; without it, the bot's own data.")
    private @Nullable Path train;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = settings.config();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<IntentTexts> sets = train == null
                ? IntentTexts.own(config)
                : List.of(IntentTexts.of(CsvText.read(train, "text", "intent")));
        for (IntentTexts set : sets) {
            try (SentenceEncoder encoder =
                    SentenceEncoder.load(set.language(), config.storage().models())) {
                NoiseEvaluation.measure(set.language(), set.encode(encoder), PARTS, encoder)
                        .forEach(report -> NoiseLine.print(out, set.language(), report));
            }
        }
        return 0;
    }
}
