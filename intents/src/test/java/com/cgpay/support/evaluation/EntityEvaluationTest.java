package com.cgpay.support.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.entities.AnnotatedSentence;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.evaluation.EntityReport.Score;
import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.language.Script;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityEvaluationTest {

    private static final double ENOUGH = 0.97;

    private static final List<AnnotatedSentence> SENTENCES = AnnotatedSentence.all();
    private static final EntityReport REPORT = EntityEvaluation.of(SENTENCES);

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void entitiesOfEveryKindAreFound(EntityKind kind) {
        Score score = REPORT.score(kind);
        assertThat(score.precision()).as(misses()).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(score.recall()).as(misses()).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(score.labelled()).isPositive();
    }

    private static String misses() {
        return REPORT.misses().stream()
                .map(miss -> miss.text() + "\n  missed " + miss.missed() + ", wrong " + miss.wrong())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    @Test
    void theSentencesAreManyAndOfAllSorts() {
        assertThat(count(AnnotatedSentence::isChinese)).isGreaterThanOrEqualTo(200);
        assertThat(count(sentence -> !sentence.isChinese())).isGreaterThanOrEqualTo(150);
        assertThat(count(sentence -> LanguageDetector.detect(sentence.text()).script() == Script.TRADITIONAL))
                .isGreaterThanOrEqualTo(50);
        assertThat(count(sentence -> sentence.labels().isEmpty())).isGreaterThanOrEqualTo(80);
    }

    private static long count(Predicate<AnnotatedSentence> which) {
        return SENTENCES.stream().filter(which).count();
    }

    @Test
    void noSentenceIsThereTwice() {
        assertThat(SENTENCES).extracting(AnnotatedSentence::text).doesNotHaveDuplicates();
    }

    @Test
    void anEntityCountsOnlyIfKindPlaceAndValueAreRight() {
        EntityReport report = EntityEvaluation.of(AnnotatedSentence.parse(
                "2026-11-24T15:30Z",
                List.of("paid [$50|money 60 USD]", "in [Japan|country JP]", "[nowhere|country FR]")));
        assertThat(report.kinds()).containsEntry(EntityKind.MONEY, new Score(1, 1, 0));
        assertThat(report.kinds()).containsEntry(EntityKind.COUNTRY, new Score(2, 1, 1));
        assertThat(report.total()).isEqualTo(new Score(3, 2, 1));
        assertThat(report.misses()).extracting(EntityReport.Miss::text).containsExactly("paid $50", "nowhere");
    }
}
