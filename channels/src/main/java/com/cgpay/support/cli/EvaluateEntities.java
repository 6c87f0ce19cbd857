package com.cgpay.support.cli;

import com.cgpay.support.entities.AnnotatedSentence;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.evaluation.EntityEvaluation;
import com.cgpay.support.evaluation.EntityReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures on labelled sentences how well money, times, names and numbers are found. */
@Command(name = "entities", mixinStandardHelpOptions = true, description = "Measures how well entities are found.")
final class EvaluateEntities implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<AnnotatedSentence> sentences = AnnotatedSentence.all();
        print(out, "zh", sentences, AnnotatedSentence::isChinese);
        print(out, "en", sentences, sentence -> !sentence.isChinese());
        return 0;
    }

    private static void print(
            PrintWriter out, String language, List<AnnotatedSentence> sentences, Predicate<AnnotatedSentence> which) {
        EntityReport report =
                EntityEvaluation.of(sentences.stream().filter(which).toList());
        out.printf("%s  %d sentences%n", language, report.sentences());
        for (EntityKind kind : EntityKind.values()) {
            print(out, kind.name(), report.score(kind));
        }
        print(out, "all", report.total());
    }

    private static void print(PrintWriter out, String kind, EntityReport.Score score) {
        out.printf(
                "    %-14s %4d labelled  precision %.3f  recall %.3f%n",
                kind, score.labelled(), score.precision(), score.recall());
    }
}
