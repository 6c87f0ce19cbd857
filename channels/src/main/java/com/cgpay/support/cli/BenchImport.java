package com.cgpay.support.cli;

import com.cgpay.support.database.Database;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.exchange.ArticleImport;
import com.cgpay.support.knowledge.exchange.ArticleImport.Options;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.knowledge.exchange.Defaults;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Times the import of a large table: 2,000 made-up articles with 25,000 questions, made from the bot's own utterances
 * and a made-up product name each, until one of them is found by its words and until all are found by their meaning.
 */
final class BenchImport {

    private static final int ARTICLES = 2_000;
    private static final int QUESTIONS = 12; // and the title
    private static final int SEED = 7;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TrainingData data = TrainingData.bundled();
    private final List<String> utterances = data.utterances().stream()
            .filter(utterance -> utterance.language() == Language.ZH)
            .map(Utterance::text)
            .toList();

    /** How long each stage took since the import began. */
    record Imported(Report report, Duration stored, Duration byWords, Duration byMeaning) {}

    /** @param again how long a later start takes to have all of it indexed */
    record Timing(Imported imported, Duration again) {}

    Timing measure(Path models) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-import");
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"));
                Understander understander = Understander.load(data, models, Progress.UNSEEN)) {
            Articles articles = new Articles(database, Clock.systemUTC());
            articles.seed(data.articles());
            Imported imported;
            try (KnowledgeBase knowledge = open(database, articles, understander, folder)) {
                imported = take(articles, understander, knowledge);
            }
            long start = System.nanoTime();
            try (KnowledgeBase _ = open(database, articles, understander, folder)) {
                return new Timing(imported, since(start));
            }
        } finally {
            EvaluateConversations.delete(folder);
        }
    }

    private static KnowledgeBase open(Database database, Articles articles, Understander understander, Path folder) {
        return new KnowledgeBase(database, articles, understander, folder, Map.of(), Progress.UNSEEN);
    }

    private Imported take(Articles articles, Understander understander, KnowledgeBase knowledge)
            throws InterruptedException {
        byte[] table = table();
        long start = System.nanoTime();
        Options options = new Options(Defaults.from(Language.ZH, articles.today()), "bench", true, false);
        Report report =
                new ArticleImport(articles, new ArticleCheck(data.brand(), Set.of())).run("bench.csv", table, options);
        Duration stored = since(start);
        knowledge.refresh();
        if (!isFound(understander, knowledge)) {
            throw new IllegalStateException("An imported article is not found by its words.");
        }
        Duration byWords = since(start);
        while (!knowledge.isEncoded(Language.ZH)) {
            if (since(start).compareTo(LONGEST) > 0) {
                throw new IllegalStateException("The imported articles are not found by their meaning.");
            }
            Thread.sleep(PAUSE);
        }
        return new Imported(report, stored, byWords, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isFound(Understander understander, KnowledgeBase knowledge) {
        int last = ARTICLES - 1;
        String question = question(last, new Random(SEED + last));
        return knowledge.find(understander.understand(Understander.read(question))).stream()
                .map(ArticleMatch::article)
                .anyMatch(article -> article.id().equals("product-" + last));
    }

    private byte[] table() {
        StringBuilder table = new StringBuilder("id,title,answer");
        for (int q = 1; q <= QUESTIONS; q++) {
            table.append(",question ").append(q);
        }
        for (int a = 0; a < ARTICLES; a++) {
            Random random = new Random(SEED + a);
            table.append("\nproduct-")
                    .append(a)
                    .append(",\"")
                    .append(question(a, random))
                    .append("\",**好的。**");
            for (int q = 0; q < QUESTIONS; q++) {
                table.append(",\"").append(question(a, random)).append('"');
            }
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String question(int article, Random random) {
        String utterance = utterances.get(random.nextInt(utterances.size())).replace('"', ' ');
        return "产品" + Integer.toString(article + 46_656, 36) + " " + utterance;
    }
}
