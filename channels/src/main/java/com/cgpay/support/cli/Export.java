package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.database.Database;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.exchange.ArticleFiles;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.DataException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports articles into a table, into JSON or into a folder of Markdown files, which can be imported again. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Exports articles: .csv, .xlsx, .json, or a folder of .md files.")
final class Export implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Parameters(paramLabel = "PATH", description = "The file, or a folder.")
    private @Nullable Path path;

    @Option(names = "--drafts", description = "The newest revision of every article instead of what customers see.")
    private boolean drafts;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Config config = settings.config();
        try (Database database = Database.openExisting(config.storage().database())) {
            Articles articles = new Articles(database, Clock.systemUTC());
            List<Article> exported = drafts ? articles.latest() : articles.published();
            if (exported.isEmpty()) {
                throw new DataException("There are no such articles in the database; nothing was written.");
            }
            Path place = Objects.requireNonNull(path);
            ArticleFiles.write(place, exported);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf("%d articles in %s.%n", exported.size(), place);
            int removed = Files.isDirectory(place) ? ArticleFiles.removeOthers(place, exported, articles.latest()) : 0;
            if (removed > 0) {
                out.printf("%d files of articles that are not among them were removed.%n", removed);
            }
        }
        return 0;
    }
}
