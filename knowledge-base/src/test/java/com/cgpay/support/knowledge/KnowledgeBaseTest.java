package com.cgpay.support.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.JudgedQuestion;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.SeedArticle;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);
    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "refund", List.of("how do i get a refund", "refund my order", "i want my money back", "request a refund"),
            "password", List.of("i forgot my password", "reset password", "change my password", "password is wrong"),
            "fees", List.of("what does a transfer cost", "how high are the fees", "is it free", "fee table"));

    /** Immutable and safe for all tests. */
    private static final Understander UNDERSTANDER = Understander.load(data(), models(), Progress.UNSEEN);

    private final List<String> stages = new CopyOnWriteArrayList<>(); // both languages are indexed at the same time

    private final Database database = TestDatabases.SQLITE.open();
    private Instant now = Instant.EPOCH;
    private final InstantSource source = () -> now;
    private final Articles articles = new Articles(database, source.withZone(ZoneOffset.ofHours(8)));

    @TempDir
    Path folder;

    private static Path models() {
        return Path.of(System.getProperty("support.models", "target/models"));
    }

    private static TrainingData data() {
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

    @BeforeEach
    void seed() {
        articles.seed(data().articles());
    }

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    private KnowledgeBase open() {
        return open(new AllowedShares(0.01));
    }

    private KnowledgeBase open(AllowedShares allowed) {
        return new KnowledgeBase(
                database,
                articles,
                UNDERSTANDER,
                folder,
                Map.of(Language.EN, allowed),
                (stage, _, _) -> stages.add(stage));
    }

    private List<ArticleMatch> find(KnowledgeBase knowledge, String text) {
        return knowledge.find(UNDERSTANDER.understand(Understander.read(text)));
    }

    private String mostVoted(KnowledgeBase knowledge, String text) {
        return find(knowledge, text).stream()
                .max(Comparator.comparingDouble(ArticleMatch::share))
                .map(match -> match.article().id())
                .orElseThrow();
    }

    private static ArticleDraft draft(String id, int basedOn, String question) {
        return new ArticleDraft(
                id,
                Language.EN,
                basedOn,
                ArticleContent.of("About " + id, "account", id, REVIEW, List.of(question), "A new answer"));
    }

    @Test
    void theRightArticleStandsFirstAndSaysWhy() {
        try (KnowledgeBase knowledge = open()) {
            ArticleMatch first = find(knowledge, "How can I get a REFUND?").getFirst();
            assertThat(first.article().id()).isEqualTo("refund");
            assertThat(first.evidence().question()).isEqualTo("how do i get a refund");
            assertThat(first.evidence().cosine()).isGreaterThan(0.8);
            assertThat(first.confidence())
                    .isGreaterThan(find(knowledge, "refund").getLast().confidence());
        }
    }

    @Test
    void aPublishedChangeIsFoundByTheNextQuestion() {
        try (KnowledgeBase knowledge = open()) {
            articles.save(draft("chargeback", 0, "dispute a chargeback with my bank"), "mei");
            assertThat(mostVoted(knowledge, "chargeback dispute")).isNotEqualTo("chargeback");
            knowledge.publish("chargeback", Language.EN, 1);
            assertThat(mostVoted(knowledge, "chargeback dispute")).isEqualTo("chargeback");
            assertThat(knowledge.revision()).isEqualTo(2);
            assertThat(knowledge.article("chargeback", Language.EN)).isPresent();
            assertThat(knowledge.article("chargeback", Language.ZH)).isEmpty();
        }
    }

    @Test
    void aNewRevisionIsAnsweredWithAtOnce() {
        try (KnowledgeBase knowledge = open()) {
            articles.save(draft("refund", 1, "how do i get a refund"), "mei");
            knowledge.publish("refund", Language.EN, 2);
            assertThat(find(knowledge, "how do i get a refund")
                            .getFirst()
                            .article()
                            .body())
                    .isEqualTo("A new answer");
        }
    }

    @Test
    void aRetiredArticleIsNotFound() {
        try (KnowledgeBase knowledge = open()) {
            knowledge.retire("refund", Language.EN);
            assertThat(find(knowledge, "how do i get a refund"))
                    .isNotEmpty()
                    .noneMatch(match -> match.article().id().equals("refund"));
            assertThat(knowledge.published(Language.EN)).extracting(Article::id).containsExactly("fees", "password");
        }
    }

    @Test
    void whatAnotherNodePublishesIsFoundAfterARefresh() {
        try (KnowledgeBase here = open();
                KnowledgeBase there = open()) {
            here.retire("refund", Language.EN);
            there.refresh();
            assertThat(find(there, "how do i get a refund"))
                    .noneMatch(match -> match.article().id().equals("refund"));
        }
    }

    @Test
    void theRankingIsLearntOnceAndKept() {
        double learnt;
        try (KnowledgeBase first = open()) {
            learnt = find(first, "reset my password").getFirst().confidence();
        }
        assertThat(stages).contains("learn ranking en", "index questions zh");
        stages.clear();
        try (KnowledgeBase second = open()) {
            assertThat(find(second, "reset my password").getFirst().confidence())
                    .isEqualTo(learnt);
        }
        assertThat(stages).doesNotContain("learn ranking en", "learn ranking zh");
    }

    @Test
    void aDamagedRankingIsLearntAgain() throws IOException {
        open().close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".model")).toList()) {
                Files.writeString(file, "1.0\nnot a number\n");
            }
        }
        stages.clear();
        open().close();
        assertThat(stages).contains("learn ranking en", "learn ranking zh");
    }

    @Test
    void aChangeIsLearntInTheBackgroundAndKept() {
        try (KnowledgeBase knowledge = open()) {
            long before = knowledge.state();
            articles.save(draft("chargeback", 0, "dispute a chargeback with my bank"), "mei");
            knowledge.publish("chargeback", Language.EN, 1);
            knowledge.learnt().join();
            assertThat(knowledge.state()).isGreaterThan(before);
        }
        stages.clear();
        open().close();
        assertThat(stages).doesNotContain("learn ranking en", "learn ranking zh");
    }

    @Test
    void tooFewQuestionsForABudgetAreRefusedAndNoBudgetIsNone() {
        try (KnowledgeBase knowledge = open()) {
            assertThat(knowledge.budget(Language.EN))
                    .map(Budgets::common)
                    .hasValueSatisfying(budget -> assertThat(budget.state()).isEqualTo(Budget.State.REFUSED));
            assertThat(knowledge.budget(Language.ZH)).isEmpty();
        }
    }

    @Test
    void aBudgetIsDerivedAgainFromEachJudgement() {
        Judgements judgements = new Judgements(database);
        try (KnowledgeBase knowledge = open()) {
            for (int i = 0; i < 40; i++) {
                judgements.add(new JudgedQuestion(Language.EN, "question " + i, "", "mei", Instant.EPOCH, true));
            }
            database.write(_ -> true); // the writer has told everybody before it does what comes next
            knowledge.learnt().join();
            assertThat(knowledge.budget(Language.EN))
                    .map(Budgets::common)
                    .hasValueSatisfying(budget -> assertThat(budget.questions()).isEqualTo(40));
        }
        assertThat(judgements.of(Language.EN)).hasSize(40);
    }

    @Test
    void aQuestionIsEvidenceForTheGroupThatItsLikeliestArticleIsOfToday() {
        AllowedShares allowed = new AllowedShares(0.5, Map.of("payments", 0.01, "nothing", 0.01));
        try (KnowledgeBase knowledge = open(allowed)) {
            Budgets before = knowledge.budget(Language.EN).orElseThrow();
            assertThat(before.common().state()).isEqualTo(Budget.State.ESTIMATED);
            assertThat(before.of("payments").questions()).isZero();

            articles.save(
                    new ArticleDraft(
                            "fees",
                            Language.EN,
                            1,
                            ArticleContent.of(
                                    "About fees",
                                    "payments",
                                    "fees",
                                    REVIEW,
                                    QUESTIONS.getOrDefault("fees", List.of()),
                                    "The answer on fees")),
                    "mei");
            knowledge.publish("fees", Language.EN, 2);
            knowledge.learnt().join();

            Budgets after = knowledge.budget(Language.EN).orElseThrow();
            assertThat(after.of("payments").questions()).isPositive();
            assertThat(after.of("payments").state()).isEqualTo(Budget.State.REFUSED);
            assertThat(after.of("payments").missing()).isPositive();
            assertThat(after.of("payments").questions() + after.common().questions())
                    .isEqualTo(before.common().questions());
            assertThat(after.of("account")).isEqualTo(after.common());
            assertThat(after.of("nothing").questions()).isZero();
        }
    }

    @Test
    void emptyKnowledgeFindsNothing() {
        data().articles().forEach(article -> articles.retire(article.id(), article.language()));
        try (KnowledgeBase knowledge = open()) {
            assertThat(find(knowledge, "refund")).isEmpty();
        }
    }

    private static ArticleContent content(String id, String question) {
        return ArticleContent.of("About " + id, "account", id, REVIEW, List.of(question), "A new answer");
    }

    @Test
    void anArticleComesAndGoesWithItsDays() {
        ArticleContent always = content("holiday", "are you closed over the holidays");
        ArticleContent january = new ArticleContent(
                always.title(),
                always.group(),
                always.intent(),
                always.review(),
                always.questions(),
                List.of(),
                List.of(),
                LocalDate.of(1970, 1, 2),
                LocalDate.of(1970, 1, 3),
                Map.of(),
                always.body());
        try (KnowledgeBase knowledge = open()) {
            articles.save(new ArticleDraft("holiday", Language.EN, 0, january), "mei");
            knowledge.publish("holiday", Language.EN, 1);
            assertThat(knowledge.article("holiday", Language.EN)).isEmpty();
            now = Instant.parse("1970-01-01T16:00:00Z"); // midnight eight hours east of Greenwich
            knowledge.refresh();
            assertThat(mostVoted(knowledge, "are you closed over the holidays")).isEqualTo("holiday");
            now = Instant.parse("1970-01-02T16:00:00Z");
            knowledge.refresh();
            assertThat(knowledge.article("holiday", Language.EN)).isEmpty();
        }
    }

    @Test
    void aQuestionThatIsAnsweredElsewhereDoesNotGetTheArticle() {
        ArticleContent plain = content("refund", "how do i get my money back");
        try (KnowledgeBase knowledge = open()) {
            articles.save(new ArticleDraft("refund", Language.EN, 1, plain), "mei");
            knowledge.publish("refund", Language.EN, 2);
            assertThat(mostVoted(knowledge, "how do i get my stolen card back")).isEqualTo("refund");
            articles.save(
                    new ArticleDraft(
                            "refund",
                            Language.EN,
                            2,
                            new ArticleContent(
                                    plain.title(),
                                    plain.group(),
                                    plain.intent(),
                                    plain.review(),
                                    plain.questions(),
                                    List.of("how do i get a stolen card back"),
                                    List.of(),
                                    null,
                                    null,
                                    Map.of(),
                                    plain.body())),
                    "mei");
            knowledge.publish("refund", Language.EN, 3);
            assertThat(find(knowledge, "how do i get my stolen card back"))
                    .noneMatch(match -> match.article().id().equals("refund"));
            assertThat(mostVoted(knowledge, "how do i get my money back")).isEqualTo("refund");
        }
    }

    @Test
    void whatAnotherProcessPublishesIsFoundAfterARefresh() {
        try (KnowledgeBase knowledge = open()) {
            List<ArticleDraft> many = IntStream.range(0, 600)
                    .mapToObj(i ->
                            new ArticleDraft("topic-" + i, Language.EN, 0, content("topic", "what about topic " + i)))
                    .toList();
            articles.take(many, "mei", true, _ -> {});
            knowledge.refresh();
            assertThat(knowledge.published(Language.EN)).hasSize(603);
            assertThat(mostVoted(knowledge, "what about topic 417")).isEqualTo("topic-417");
            knowledge.learnt().join();
            assertThat(knowledge.isEncoded(Language.EN)).isTrue();
            assertThat(mostVoted(knowledge, "what about topic 417")).isEqualTo("topic-417");
        }
    }
}
