package com.cgpay.support.cli;

import com.cgpay.support.explain.Explanation;
import com.cgpay.support.http.Json;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.Redactor;
import com.cgpay.support.server.Application;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why the bot would reply as it does: the stages of one question with their numbers. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Explains how the bot replies to a question.")
final class Explain implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Parameters(paramLabel = "TEXT", description = "What a customer writes.")
    private String text = "";

    @Option(
            names = "--locale",
            converter = LocaleConverter.class,
            description = "zh-Hans, zh-Hant, zh-HK or en (zh-Hans).")
    private DisplayLanguage display = DisplayLanguage.ZH_HANS;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        ProgressBar progress = new ProgressBar(System.err);
        try (Application application = new Application(settings.config(), InstantSource.system(), Map.of(), progress)) {
            progress.done();
            Explanation explanation =
                    application.explainer().explain(Redactor.redact(text).text(), display);
            if (json) {
                out.println(new String(Json.write(explanation), StandardCharsets.UTF_8));
            } else {
                print(explanation, out);
            }
        }
        return 0;
    }

    private static void print(Explanation explanation, PrintWriter out) {
        out.printf("folded      %s (%s, %s)%n", explanation.folded(), explanation.language(), explanation.script());
        out.printf("in scope    %.3f  signals %s%n", explanation.inScope(), explanation.signals());
        explanation
                .intents()
                .forEach(intent -> out.printf("intent      %.3f  %s%n", intent.probability(), intent.intent()));
        for (Explanation.Match match : explanation.matches()) {
            out.printf("article     %.3f  %s  \"%s\"%n", match.confidence(), match.article(), match.question());
            match.parts()
                    .forEach(part -> out.printf(
                            "            %+.2f  %s = %.3f%n",
                            part.points(),
                            part.feature().toLowerCase(Locale.ROOT).replace('_', ' '),
                            part.value()));
        }
        Explanation.Allowance budget = explanation.budget();
        if (budget != null) {
            out.printf(
                    "budget      at most %.1f %% wrong%s, %s%n",
                    100 * budget.allowed(),
                    budget.group() == null ? "" : " in the group " + budget.group(),
                    budget.state().name().toLowerCase(Locale.ROOT));
        }
        out.printf("thresholds  answer %.3f  offer %.3f%n", explanation.answerAt(), explanation.clarifyAt());
        out.printf("decision    %s (%s)%n", explanation.decision(), explanation.rule());
    }
}
