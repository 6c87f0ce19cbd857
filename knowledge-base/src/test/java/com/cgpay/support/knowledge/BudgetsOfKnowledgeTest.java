package com.cgpay.support.knowledge;

import static com.cgpay.support.knowledge.TestKnowledge.QUESTIONS;
import static com.cgpay.support.knowledge.TestKnowledge.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.knowledge.store.JudgedQuestion;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What error budgets make of the articles' questions and of judgements. */
class BudgetsOfKnowledgeTest {

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
    void tooFewQuestionsForABudgetAreRefusedAndNoBudgetIsNone() {
        try (KnowledgeBase knowledge = test.open()) {
            assertThat(knowledge.budget(Language.EN))
                    .map(Budgets::common)
                    .hasValueSatisfying(budget -> assertThat(budget.state()).isEqualTo(Budget.State.REFUSED));
            assertThat(knowledge.budget(Language.ZH)).isEmpty();
        }
    }

    @Test
    void aBudgetIsDerivedAgainFromEachJudgement() {
        Judgements judgements = new Judgements(test.database());
        try (KnowledgeBase knowledge = test.open()) {
            for (int i = 0; i < 40; i++) {
                judgements.add(new JudgedQuestion(Language.EN, "question " + i, "", "mei", Instant.EPOCH, true));
            }
            test.database().write(_ -> true); // the writer has told everybody before it does what comes next
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
        try (KnowledgeBase knowledge = test.open(allowed)) {
            Budgets before = knowledge.budget(Language.EN).orElseThrow();
            assertThat(before.common().state()).isEqualTo(Budget.State.ESTIMATED);
            assertThat(before.of("payments").questions()).isZero();

            test.articles()
                    .save(
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
}
