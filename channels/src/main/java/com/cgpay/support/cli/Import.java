package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.database.Database;
import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.exchange.ArticleImport;
import com.cgpay.support.knowledge.exchange.ArticleImport.Options;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.knowledge.exchange.Defaults;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports articles from a table, from JSON or from a folder of Markdown files; a running server notices. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Imports articles: .csv, .xlsx, .json, or a folder of .md files. Exits with 1 if some were left out.")
final class Import implements Callable<Integer> {

    private static final String AUTHOR = "import";

    @Mixin
    private Settings settings = new Settings();

    @Parameters(paramLabel = "PATH", description = "The file or folder.")
    private @Nullable Path path;

    @Option(names = "--language", description = "zh or en, for tables that do not say (zh).")
    private String language = "zh";

    @Option(names = "--draft", description = "Keeps what is new from the customers until somebody publishes it.")
    private boolean draft;

    @Option(names = "--dry-run", description = "Says what would happen and changes nothing.")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = settings.config();
        TrainingData data = config.storage().trainingData();
        Language its = Language.of(language.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "The language is zh or en."));
        if (!Files.exists(Objects.requireNonNull(path))) { // or a slip would leave an empty database behind
            throw new DataException("There is no file or folder " + path + ".");
        }
        try (Database database = Database.open(config.storage().database())) {
            Articles articles = new Articles(database, Clock.system(data.brand().zone()));
            ArticleImport importer = new ArticleImport(articles, ArticleCheck.of(data));
            Options options = new Options(Defaults.from(its, articles.today()), AUTHOR, !draft, dryRun);
            ProgressBar progress = new ProgressBar(System.err);
            Report report = importer.run(path, options, progress);
            progress.done();
            print(report);
            return report.skipped() == 0 ? 0 : 1;
        }
    }

    private void print(Report report) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        report.mistakes().forEach(out::println);
        out.printf(
                "%s%d new, %d changed, %d as before, %d left out.%n",
                dryRun ? "Would be: " : "", report.created(), report.changed(), report.unchanged(), report.skipped());
    }
}
