package com.cgpay.support.knowledge;

import static com.cgpay.support.knowledge.TestKnowledge.content;
import static com.cgpay.support.knowledge.TestKnowledge.draft;
import static com.cgpay.support.knowledge.TestKnowledge.find;
import static com.cgpay.support.knowledge.TestKnowledge.mostVoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published is what is found. */
class KnowledgeBaseTest {

    @TempDir
    private Path folder;

    private TestKnowledge test;

    @BeforeEach
    void open() {
        test = new TestKnowledge(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theRightArticleStandsFirstAndSaysWhy() {
        try (KnowledgeBase knowledge = test.open()) {
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
        try (KnowledgeBase knowledge = test.open()) {
            test.articles().save(draft("chargeback", 0, "dispute a chargeback with my bank"), "mei");
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
        try (KnowledgeBase knowledge = test.open()) {
            test.articles().save(draft("refund", 1, "how do i get a refund"), "mei");
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
        try (KnowledgeBase knowledge = test.open()) {
            knowledge.retire("refund", Language.EN);
            assertThat(find(knowledge, "how do i get a refund"))
                    .isNotEmpty()
                    .noneMatch(match -> match.article().id().equals("refund"));
            assertThat(knowledge.published(Language.EN)).extracting(Article::id).containsExactly("fees", "password");
        }
    }

    @Test
    void whatAnotherNodePublishesIsFoundAfterARefresh() {
        try (KnowledgeBase here = test.open();
                KnowledgeBase there = test.open()) {
            here.retire("refund", Language.EN);
            there.refresh();
            assertThat(find(there, "how do i get a refund"))
                    .noneMatch(match -> match.article().id().equals("refund"));
        }
    }

    @Test
    void whatAnotherProcessPublishesIsFoundAfterARefresh() {
        try (KnowledgeBase knowledge = test.open()) {
            List<ArticleDraft> many = IntStream.range(0, 600)
                    .mapToObj(i ->
                            new ArticleDraft("topic-" + i, Language.EN, 0, content("topic", "what about topic " + i)))
                    .toList();
            test.articles().take(many, "mei", true, _ -> {});
            knowledge.refresh();
            assertThat(knowledge.published(Language.EN)).hasSize(603);
            assertThat(mostVoted(knowledge, "what about topic 417")).isEqualTo("topic-417");
            knowledge.learnt().join();
            assertThat(knowledge.isEncoded(Language.EN)).isTrue();
            assertThat(mostVoted(knowledge, "what about topic 417")).isEqualTo("topic-417");
        }
    }

    @Test
    void emptyKnowledgeFindsNothing() {
        TestKnowledge.data().articles().forEach(article -> test.articles().retire(article.id(), article.language()));
        try (KnowledgeBase knowledge = test.open()) {
            assertThat(find(knowledge, "refund")).isEmpty();
        }
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
        try (KnowledgeBase knowledge = test.open()) {
            test.articles().save(new ArticleDraft("holiday", Language.EN, 0, january), "mei");
            knowledge.publish("holiday", Language.EN, 1);
            assertThat(knowledge.article("holiday", Language.EN)).isEmpty();
            test.setClock(Instant.parse("1970-01-01T16:00:00Z")); // midnight eight hours east of Greenwich
            knowledge.refresh();
            assertThat(mostVoted(knowledge, "are you closed over the holidays")).isEqualTo("holiday");
            test.setClock(Instant.parse("1970-01-02T16:00:00Z"));
            knowledge.refresh();
            assertThat(knowledge.article("holiday", Language.EN)).isEmpty();
        }
    }

    @Test
    void aQuestionThatIsAnsweredElsewhereDoesNotGetTheArticle() {
        ArticleContent plain = content("refund", "how do i get my money back");
        try (KnowledgeBase knowledge = test.open()) {
            test.articles().save(new ArticleDraft("refund", Language.EN, 1, plain), "mei");
            knowledge.publish("refund", Language.EN, 2);
            assertThat(mostVoted(knowledge, "how do i get my stolen card back")).isEqualTo("refund");
            test.articles()
                    .save(
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
}
