package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.http.Json;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.evaluation.KnowledgeEvaluation;
import com.cgpay.support.knowledge.evaluation.KnowledgeEvaluation.Asked;
import com.cgpay.support.knowledge.evaluation.KnowledgeReport;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.QueryReader;
import com.cgpay.support.language.Folding;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures retrieval on CSV files: articles with their questions, and questions to ask. */
@Command(name = "knowledge", mixinStandardHelpOptions = true, description = "Measures how well articles are found.")
final class EvaluateKnowledge implements Callable<Integer> {

    private static final String ARTICLE = "article";
    private static final String QUESTION = "question";

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--index", required = true, paramLabel = "CSV", description = "Columns article,question.")
    private Path index = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "CSV",
            description = "Columns article,question; an empty article means that no answer exists.")
    private Path queries = Path.of("");

    @Option(
            names = "--budget",
            paramLabel = "SHARE",
            description = "Allowed share of wrong answers among those given (${DEFAULT-VALUE}).")
    private double budget = 0.05;

    @Option(names = "--noise", description = "Asks once more with each kind of slip.")
    private boolean noise;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = settings.config();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<CsvText> indexed = CsvText.read(index, QUESTION, ARTICLE);
        List<CsvText> asked = CsvText.read(queries, QUESTION, ARTICLE);
        Language language = CsvText.majority(indexed);
        try (SentenceEncoder encoder =
                SentenceEncoder.load(language, config.storage().models())) {
            List<Corpus.Question> questions = encode(indexed, encoder);
            List<Asked> queriesAsked = asked.stream()
                    .map(row -> new Asked(row.label(), Folding.fold(row.text())))
                    .toList();
            Corrector corrector = Corrector.of(
                    language, questions.stream().map(Corpus.Question::folded).toList(), encoder::frequency);
            try (KnowledgeEvaluation evaluation =
                    KnowledgeEvaluation.of(language, questions, new Bare(encoder), corrector)) {
                print(out, evaluation.ask(queriesAsked, budget));
                if (noise) {
                    evaluation.askMistyped(queriesAsked).forEach(report -> NoiseLine.print(out, language, report));
                }
            }
        }
        return 0;
    }

    /** Of bare questions and articles no intents are known. */
    private record Bare(SentenceEncoder encoder) implements QueryReader {

        @Override
        public SentenceVector encode(String folded) {
            return encoder.encode(folded);
        }

        @Override
        public Optional<Classification> classify(String folded, SentenceVector vector) {
            return Optional.empty();
        }
    }

    private static List<Corpus.Question> encode(List<CsvText> rows, SentenceEncoder encoder) {
        return rows.parallelStream()
                .map(row -> {
                    String folded = Folding.fold(row.text());
                    return new Corpus.Question(row.label(), folded, encoder.encode(folded));
                })
                .toList();
    }

    private void print(PrintWriter out, KnowledgeReport report) {
        if (json) {
            out.println(new String(Json.write(report), StandardCharsets.UTF_8));
            return;
        }
        out.printf(
                "%d queries  hit@1 %.3f  MRR@3 %.3f  MRR@10 %.3f  p50 %.2f ms  p99 %.2f ms%n",
                report.queries(),
                report.hitAt1(),
                report.mrrAt3(),
                report.mrrAt10(),
                report.p50Millis(),
                report.p99Millis());
        out.printf(
                "answerable AUROC %.3f  answer rate at 95 %% precision %.3f  fitted in %.1f s%n",
                report.answerableAuroc(), report.answerRateAt95Precision(), report.fitSeconds());
        Budget derived = report.budget();
        out.printf(
                "budget %.3f %s: answers from confidence %.3f; answered %.3f, wrong among them %.3f%n",
                derived.allowed(),
                derived.state().name().toLowerCase(Locale.ROOT),
                derived.answerAt(),
                report.answerRate(),
                report.wrongRate());
    }
}
