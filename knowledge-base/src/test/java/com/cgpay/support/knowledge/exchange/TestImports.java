package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.database.Database;
import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.exchange.ArticleImport.Options;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Articles in a database of their own, and how they are imported there. */
record TestImports(Database database, Articles articles, ArticleImport importer) implements AutoCloseable {

    static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);

    private static final Brand BRAND = new Brand(Map.of("hotline", Map.of(Language.EN, "1", Language.ZH, "1")));

    static final ArticleCheck CHECK = new ArticleCheck(BRAND, Set.of("refund"));

    static TestImports into(Path file) {
        Database database = Database.open("jdbc:sqlite:" + file);
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        Articles articles = new Articles(database, clock);
        return new TestImports(database, articles, new ArticleImport(articles, CHECK));
    }

    static Options options(boolean publish, boolean dryRun) {
        return new Options(new Defaults(Language.ZH, REVIEW), "mei", publish, dryRun);
    }

    Report load(String name, String text) {
        return importer.run(name, text.getBytes(StandardCharsets.UTF_8), options(true, false));
    }

    @Override
    public void close() {
        database.close();
    }
}
