package com.cgpay.support.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.ArticleState;
import com.cgpay.support.knowledge.EditConflict;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.SeedArticle;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class ArticlesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
    private static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);

    private final TestDatabases kind;
    private final String url;
    private final Database database;
    private final Articles articles;

    ArticlesTest(TestDatabases kind) {
        this.kind = kind;
        url = kind.url();
        database = Database.open(url);
        articles = new Articles(database, Clock.fixed(NOW, ZoneOffset.UTC));
        articles.seed(List.of(seed("refund", "退款"), seed("password", "密码")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SeedArticle seed(String id, String title) {
        return new SeedArticle(
                id,
                Language.ZH,
                ArticleContent.of(
                        title, "account", id, REVIEW, List.of("怎么" + title + "？", "'" + title + "'"), "答案 " + title));
    }

    private static ArticleDraft draft(String id, int basedOn, String title) {
        return new ArticleDraft(
                id,
                Language.ZH,
                basedOn,
                ArticleContent.of(title, "account", id, REVIEW, List.of("怎么" + title), "答案 " + title));
    }

    private List<String> publishedTitles() {
        return articles.published().stream().map(Article::title).toList();
    }

    @Test
    void anArticleThatWasChangedInOneLanguageIsStaleInTheOther() {
        ArticleContent english =
                ArticleContent.of("Refund", "account", "refund", REVIEW, List.of("a refund?"), "The answer");
        articles.save(new ArticleDraft("refund", Language.EN, 0, english), "mei");
        assertThat(articles.stale()).isEmpty();

        articles.save(draft("refund", 1, "退款须知"), "mei");

        assertThat(articles.stale()).isEqualTo(Map.of("refund", Language.EN));
    }

    @Test
    void anEmptyDatabaseIsSeededAndPublished() {
        assertThat(articles.published())
                .first()
                .isEqualTo(new Article(
                        "password",
                        Language.ZH,
                        1,
                        ArticleContent.of("密码", "account", "password", REVIEW, List.of("怎么密码？", "'密码'"), "答案 密码"),
                        "seed",
                        NOW));
        assertThat(publishedTitles()).containsExactly("密码", "退款");
        assertThat(articles.knowledgeRevision()).isEqualTo(1);
    }

    @Test
    void ofTwoServersThatStartAtOnceOneSeeds() {
        String empty = kind.url();
        List<SeedArticle> seeds =
                IntStream.range(0, 200).mapToObj(i -> seed("a" + i, "退款")).toList();
        List<CompletableFuture<Long>> both = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> {
                    try (Database own = Database.open(empty)) {
                        Articles its = new Articles(own, Clock.fixed(NOW, ZoneOffset.UTC));
                        its.seed(seeds);
                        return its.knowledgeRevision();
                    }
                }))
                .toList();
        assertThat(both).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
    }

    @Test
    void ofTwoWhoTakeOverAtOnceTheLaterOneBuildsOnTheEarlierOne() {
        List<ArticleDraft> drafts =
                IntStream.range(0, 200).mapToObj(i -> draft("a" + i, 0, "退款")).toList();
        try (Database other = Database.open(url)) {
            Articles its = new Articles(other, Clock.fixed(NOW, ZoneOffset.UTC));
            CompletableFuture<List<Articles.Taken>> theirs =
                    CompletableFuture.supplyAsync(() -> its.take(drafts.reversed(), "ana", true, _ -> {}));
            List<Articles.Taken> ours = articles.take(drafts, "mei", true, _ -> {});
            assertThat(List.of(ours, theirs.join()))
                    .extracting(List::getFirst)
                    .containsExactlyInAnyOrder(Articles.Taken.CREATED, Articles.Taken.UNCHANGED);
        }
    }

    @Test
    void aDatabaseThatHasArticlesIsNotSeededAgain() {
        articles.retire("refund", Language.ZH);
        articles.seed(List.of(seed("refund", "退款"), seed("fees", "费用")));
        assertThat(publishedTitles()).containsExactly("密码");
    }

    @Test
    void aDraftIsInvisibleUntilItIsPublished() {
        Article saved = articles.save(draft("refund", 1, "退款新规"), "mei");
        assertThat(saved.revision()).isEqualTo(2);
        assertThat(saved.author()).isEqualTo("mei");
        assertThat(publishedTitles()).containsExactly("密码", "退款");
        assertThat(articles.knowledgeRevision()).isEqualTo(1);
        assertThat(articles.list()).filteredOn(summary -> summary.hasDraft()).hasSize(1);

        assertThat(articles.publish("refund", Language.ZH, 2)).contains(saved);
        assertThat(publishedTitles()).containsExactly("密码", "退款新规");
        assertThat(articles.knowledgeRevision()).isEqualTo(2);
        assertThat(articles.list()).noneMatch(summary -> summary.hasDraft());
    }

    private ArticleState state(String id) {
        return articles.list().stream()
                .filter(summary -> summary.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void anArticleGoesFromDraftThroughReviewToTheCustomersAndAway() {
        articles.save(draft("fees", 0, "费用"), "mei");
        assertThat(state("fees")).isEqualTo(ArticleState.DRAFT);
        assertThat(articles.review("fees", Language.ZH, 1, true)).isTrue();
        assertThat(state("fees")).isEqualTo(ArticleState.IN_REVIEW);
        articles.publish("fees", Language.ZH, 1);
        assertThat(state("fees")).isEqualTo(ArticleState.PUBLISHED);
        articles.save(draft("fees", 1, "新费用"), "mei");
        assertThat(state("fees")).isEqualTo(ArticleState.CHANGED);
        articles.retire("fees", Language.ZH);
        assertThat(state("fees")).isEqualTo(ArticleState.RETIRED);
        articles.save(draft("fees", 2, "又来费用"), "mei");
        assertThat(state("fees")).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void aReviewEndsWithItsRevision() {
        articles.save(draft("refund", 1, "退款新规"), "mei");
        assertThat(articles.review("refund", Language.ZH, 2, true)).isTrue();
        articles.publish("refund", Language.ZH, 1);
        assertThat(state("refund")).as("another revision was shown").isEqualTo(ArticleState.IN_REVIEW);
        articles.save(draft("refund", 2, "退款新新规"), "mei");
        assertThat(state("refund")).isEqualTo(ArticleState.CHANGED);
        assertThat(articles.review("refund", Language.ZH, 3, true)).isTrue();
        assertThat(articles.review("refund", Language.ZH, 3, false)).isTrue();
        assertThat(state("refund")).isEqualTo(ArticleState.CHANGED);
    }

    @Test
    void onlyTheNewestRevisionThatCustomersDoNotHaveIsReviewed() {
        assertThat(articles.review("refund", Language.ZH, 1, true)).isFalse();
        assertThat(articles.review("unknown", Language.ZH, 1, true)).isFalse();
        articles.save(draft("refund", 1, "退款新规"), "mei");
        assertThat(articles.review("refund", Language.ZH, 1, true)).isFalse();
        assertThat(articles.review("refund", Language.ZH, 3, true)).isFalse();
    }

    @Test
    void draftsAreWhatCustomersDoNotHaveYet() {
        articles.save(draft("refund", 1, "退款新规"), "mei");
        articles.save(draft("fees", 0, "费用"), "mei");
        articles.review("fees", Language.ZH, 1, true);
        articles.retire("password", Language.ZH);
        assertThat(articles.drafts()).extracting(Article::title).containsExactly("费用", "退款新规");
    }

    @Test
    void anEarlierRevisionCanBeShownAgain() {
        articles.save(draft("refund", 1, "退款新规"), "mei");
        articles.publish("refund", Language.ZH, 2);
        articles.publish("refund", Language.ZH, 1);
        assertThat(publishedTitles()).containsExactly("密码", "退款");
        assertThat(articles.summary("refund", Language.ZH).orElseThrow().published())
                .hasValue(1);
        assertThat(articles.revisions("refund", Language.ZH))
                .extracting(Article::revision)
                .containsExactly(2, 1);
    }

    @Test
    void aRetiredArticleKeepsItsRevisionsAndCanComeBack() {
        articles.retire("refund", Language.ZH);
        assertThat(publishedTitles()).containsExactly("密码");
        assertThat(articles.summary("refund", Language.ZH).orElseThrow().published())
                .isEmpty();
        assertThat(articles.revisions("refund", Language.ZH)).hasSize(1);
        assertThat(articles.knowledgeRevision()).isEqualTo(2);
        articles.publish("refund", Language.ZH, 1);
        assertThat(publishedTitles()).containsExactly("密码", "退款");
    }

    @Test
    void anEditOfAnOldRevisionIsAConflict() {
        articles.save(draft("refund", 1, "退款新规"), "mei");
        assertThatThrownBy(() -> articles.save(draft("refund", 1, "别的"), "tom"))
                .isInstanceOf(EditConflict.class)
                .hasMessageContaining("revision 2");
        assertThatThrownBy(() -> articles.save(draft("refund", 0, "新文章"), "tom"))
                .isInstanceOf(EditConflict.class);
        assertThat(articles.revisions("refund", Language.ZH)).hasSize(2);
    }

    @Test
    void ofManyWhoEditTheSameRevisionOneWins() {
        ConcurrentLinkedQueue<String> winners = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<RuntimeException> conflicts = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                String author = "editor " + i;
                threads.execute(() -> {
                    try {
                        winners.add(articles.save(draft("refund", 1, "退款新规"), author)
                                .author());
                    } catch (EditConflict e) {
                        conflicts.add(e);
                    }
                });
            }
        }
        assertThat(winners).hasSize(1);
        assertThat(conflicts).hasSize(15);
    }

    @Test
    void aNewArticleStartsAtRevisionOne() {
        assertThat(articles.save(draft("fees", 0, "费用"), "mei").revision()).isEqualTo(1);
        assertThat(publishedTitles()).containsExactly("密码", "退款");
        assertThat(articles.publish("fees", Language.ZH, 2)).isEmpty();
        assertThat(articles.publish("nothing", Language.ZH, 1)).isEmpty();
        assertThat(articles.knowledgeRevision()).isEqualTo(1);
    }

    @Test
    void theLanguagesOfAnArticleAreRevisedApart() {
        ArticleDraft english = new ArticleDraft(
                "refund",
                Language.EN,
                0,
                ArticleContent.of("Refunds", "account", "refund", REVIEW, List.of("how?"), "Answer"));
        articles.save(english, "tom");
        articles.publish("refund", Language.EN, 1);
        assertThat(publishedTitles()).containsExactly("密码", "Refunds", "退款");
        articles.retire("refund", Language.EN);
        assertThat(publishedTitles()).containsExactly("密码", "退款");
    }
}
