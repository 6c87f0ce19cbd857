package com.cgpay.support.knowledge;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.SeedArticle;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Three articles in either language, in a database of its own, and what is made of them. */
final class TestKnowledge implements AutoCloseable {

    static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);

    static final Map<String, List<String>> QUESTIONS = Map.of(
            "refund", List.of("how do i get a refund", "refund my order", "i want my money back", "request a refund"),
            "password", List.of("i forgot my password", "reset password", "change my password", "password is wrong"),
            "fees", List.of("what does a transfer cost", "how high are the fees", "is it free", "fee table"));

    /** Immutable and safe for all tests. */
    private static final Understander UNDERSTANDER = Understander.load(data(), models(), Progress.UNSEEN);

    private final List<String> stages = new CopyOnWriteArrayList<>(); // both languages are indexed at the same time
    private final Path folder;
    private final Database database = TestDatabases.SQLITE.open();
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;
    private final Articles articles = new Articles(database, clock.withZone(ZoneOffset.ofHours(8)));

    /** @param folder where what is learnt is kept */
    TestKnowledge(Path folder) {
        this.folder = folder;
        articles.seed(data().articles());
    }

    private static Path models() {
        return Path.of(System.getProperty("support.models", "target/models"));
    }

    static TrainingData data() {
        List<Utterance> utterances = new ArrayList<>();
        List<SeedArticle> seeds = new ArrayList<>();
        for (String id : List.of("refund", "password", "fees")) {
            List<String> questions = QUESTIONS.getOrDefault(id, List.of());
            for (Language language : Language.values()) {
                questions.forEach(text -> utterances.add(new Utterance(id, language, text, "test")));
                seeds.add(seed(id, language, questions));
            }
        }
        return new TrainingData(new Brand(Map.of()), utterances, seeds);
    }

    private static SeedArticle seed(String id, Language language, List<String> questions) {
        return new SeedArticle(
                id,
                language,
                ArticleContent.of("About " + id, "account", id, REVIEW, questions, "The answer on " + id));
    }

    Database database() {
        return database;
    }

    Articles articles() {
        return articles;
    }

    /** What was worked on since the list was cleared. */
    List<String> stages() {
        return stages;
    }

    void setClock(Instant time) {
        now = time;
    }

    KnowledgeBase open() {
        return open(new AllowedShares(0.01));
    }

    KnowledgeBase open(AllowedShares allowed) {
        return new KnowledgeBase(
                database,
                articles,
                UNDERSTANDER,
                folder,
                Map.of(Language.EN, allowed),
                (stage, _, _) -> stages.add(stage));
    }

    static List<ArticleMatch> find(KnowledgeBase knowledge, String text) {
        return knowledge.find(UNDERSTANDER.understand(Understander.read(text)));
    }

    static String mostVoted(KnowledgeBase knowledge, String text) {
        return find(knowledge, text).stream()
                .max(Comparator.comparingDouble(ArticleMatch::share))
                .map(match -> match.article().id())
                .orElseThrow();
    }

    static ArticleDraft draft(String id, int basedOn, String question) {
        return new ArticleDraft(id, Language.EN, basedOn, content(id, question));
    }

    static ArticleContent content(String id, String question) {
        return ArticleContent.of("About " + id, "account", id, REVIEW, List.of(question), "A new answer");
    }

    @Override
    public void close() {
        database.close();
    }
}
