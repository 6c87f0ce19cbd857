package com.cgpay.support.cli;

import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.flow.Flow;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks the flows, lists them, and draws them as Mermaid pictures. */
@Command(name = "flows", mixinStandardHelpOptions = true, description = "Checks, lists and draws the flows.")
final class FlowsCommand implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Parameters(arity = "0..1", paramLabel = "FLOW", description = "Draws this one.")
    private @Nullable String flow;

    @Option(names = "--all", description = "Draws all of them on one page, as docs/flows-pictures.md.")
    private boolean all;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        TrainingData data = settings.config().storage().trainingData();
        if (all) {
            out.println(
                    "# The flows that ship\n\nDrawn by `./bot flows --all`; [how to read and write them](flows.md).");
            data.flows().forEach(one -> page(out, one));
        } else if (flow != null) {
            out.println(FlowPicture.mermaid(data.flows().stream()
                    .filter(one -> one.id().equals(flow))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(), "There is no flow " + flow + "; ./bot flows lists them."))));
        } else {
            data.flows().forEach(one -> row(out, one));
        }
        return 0;
    }

    private static void row(PrintWriter out, Flow flow) {
        out.printf(
                "%-22s %3d steps  %s, %s%n",
                flow.id(),
                flow.steps().size(),
                flow.name().in(Language.ZH),
                flow.name().in(Language.EN));
        out.printf(
                "%22s starts for: %s%n",
                "", flow.starts().isEmpty() ? "-" : String.join(", ", new TreeSet<>(flow.starts())));
        Flow.Offer offer = flow.offer();
        if (offer != null) {
            out.printf("%22s offered beneath: %s%n", "", String.join(", ", new TreeSet<>(offer.articles())));
        }
    }

    private static void page(PrintWriter out, Flow flow) {
        out.println("\n## " + flow.name().in(Language.EN) + " (`" + flow.id() + "`)\n\n```mermaid");
        out.println(FlowPicture.mermaid(flow));
        out.println("```");
    }
}
