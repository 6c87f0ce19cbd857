package com.cgpay.support.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.evaluation.NoiseReport;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.knowledge.evaluation.KnowledgeEvaluation.Asked;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.QueryReader;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.noise.NoiseKind;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnowledgeEvaluationTest {

    private static final String[] TOPICS = {"refund money", "reset password", "call support", "pay abroad"};

    private final Random random = new Random(5);
    private final Map<String, SentenceVector> vectors = new HashMap<>();

    private final Corrector corrector = Corrector.of(Language.EN, List.of(TOPICS), _ -> 1e-5);

    private final QueryReader reader = new QueryReader() {
        @Override
        public SentenceVector encode(String folded) {
            return vectors.getOrDefault(folded, SentenceVector.of(new float[] {0, 0, 0, 0, 0, 0, 0, 1}));
        }

        @Override
        public Optional<Classification> classify(String folded, SentenceVector vector) {
            return Optional.empty();
        }
    };

    /** A question of a topic: its words with a number, and a direction near the topic's own. */
    private Corpus.Question question(int topic, String article) {
        float[] direction = new float[8];
        for (int d = 0; d < direction.length; d++) {
            direction[d] = 0.5f * (float) random.nextGaussian() / 3;
        }
        direction[topic] += 1;
        String text = TOPICS[topic] + " " + random.nextInt(1_000_000);
        vectors.put(text, SentenceVector.of(direction));
        return new Corpus.Question(article, text, SentenceVector.of(direction));
    }

    private Asked asked(int topic, String article) {
        return new Asked(article, question(topic, article).folded());
    }

    private List<Corpus.Question> indexed(int topics) {
        List<Corpus.Question> indexed = new ArrayList<>();
        for (int topic = 0; topic < topics; topic++) {
            for (int i = 0; i < 30; i++) {
                indexed.add(question(topic, "article-" + topic));
            }
        }
        return indexed;
    }

    private KnowledgeReport ask(List<Asked> asked) {
        try (KnowledgeEvaluation evaluation = KnowledgeEvaluation.of(Language.EN, indexed(3), reader, corrector)) {
            return evaluation.ask(asked, 0.1);
        }
    }

    @Test
    void findsWhatIsThereAndDoubtsWhatIsNot() {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            asked.add(asked(i % 4, i % 4 == 3 ? "" : "article-" + i % 4));
        }
        KnowledgeReport report = ask(asked);
        assertThat(report.queries()).isEqualTo(60);
        assertThat(report.hitAt1()).isEqualTo(1);
        assertThat(report.mrrAt3()).isEqualTo(1);
        assertThat(report.answerableAuroc()).isGreaterThan(0.95);
        assertThat(report.answerRateAt95Precision()).isBetween(0.7, 0.8);
    }

    @Test
    void aQuestionWhoseArticleIsNotIndexedIsAMiss() {
        List<Asked> asked = List.of(asked(0, "article-0"), asked(1, "another"));
        KnowledgeReport report = ask(asked);
        assertThat(report.hitAt1()).isEqualTo(0.5);
        assertThat(report.mrrAt10()).isEqualTo(0.5);
    }

    @Test
    void aSlipCostsOnlyWhereThereWasAPlaceForIt() {
        List<Asked> asked = List.of(asked(0, "article-0"), asked(1, "article-1"), asked(3, ""));
        try (KnowledgeEvaluation evaluation = KnowledgeEvaluation.of(Language.EN, indexed(3), reader, corrector)) {
            Map<NoiseKind, NoiseReport> reports = evaluation.askMistyped(asked).stream()
                    .collect(Collectors.toMap(NoiseReport::kind, report -> report));
            assertThat(reports.keySet()).containsExactlyInAnyOrderElementsOf(NoiseKind.of(Language.EN));
            assertThat(reports).containsEntry(NoiseKind.CAPITALS, new NoiseReport(NoiseKind.CAPITALS, 2, 1, 1));
            assertThat(reports.values())
                    .filteredOn(report -> report.kind() == NoiseKind.WRONG)
                    .extracting(NoiseReport::texts)
                    .containsExactly(2);
        }
    }
}
