package com.cgpay.support.knowledge;

import static com.cgpay.support.knowledge.TestKnowledge.draft;
import static com.cgpay.support.knowledge.TestKnowledge.find;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learnt of the articles, and kept. */
class LearningTest {

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
    void theRankingIsLearntOnceAndKept() {
        double learnt;
        try (KnowledgeBase first = test.open()) {
            learnt = find(first, "reset my password").getFirst().confidence();
        }
        assertThat(test.stages()).contains("learn ranking en", "index questions zh");
        test.stages().clear();
        try (KnowledgeBase second = test.open()) {
            assertThat(find(second, "reset my password").getFirst().confidence())
                    .isEqualTo(learnt);
        }
        assertThat(test.stages()).doesNotContain("learn ranking en", "learn ranking zh");
    }

    @Test
    void aDamagedRankingIsLearntAgain() throws IOException {
        test.open().close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".model")).toList()) {
                Files.writeString(file, "1.0\nnot a number\n");
            }
        }
        test.stages().clear();
        test.open().close();
        assertThat(test.stages()).contains("learn ranking en", "learn ranking zh");
    }

    @Test
    void aChangeIsLearntInTheBackgroundAndKept() {
        try (KnowledgeBase knowledge = test.open()) {
            long before = knowledge.state();
            test.articles().save(draft("chargeback", 0, "dispute a chargeback with my bank"), "mei");
            knowledge.publish("chargeback", Language.EN, 1);
            knowledge.learnt().join();
            assertThat(knowledge.state()).isGreaterThan(before);
        }
        test.stages().clear();
        test.open().close();
        assertThat(test.stages()).doesNotContain("learn ranking en", "learn ranking zh");
    }
}
