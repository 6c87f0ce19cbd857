package com.cgpay.support.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import com.cgpay.support.knowledge.search.QuestionIndex.Indexed;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionIndexTest {

    private static final SentenceVector EAST = SentenceVector.of(new float[] {1, 0, 0});
    private static final SentenceVector NORTH = SentenceVector.of(new float[] {0, 1, 0});
    private static final SentenceVector UP = SentenceVector.of(new float[] {0, 0, 1});

    private final QuestionIndex english = new QuestionIndex(Language.EN);
    private final QuestionIndex chinese = new QuestionIndex(Language.ZH);

    @BeforeEach
    void fill() {
        english.put("refund", List.of(new Indexed("how do i get a refund", EAST), new Indexed("money back", EAST)));
        english.put("password", List.of(new Indexed("i forgot my password", NORTH)));
        english.refresh();
        chinese.put("refund", List.of(new Indexed("怎么申请退款", EAST)));
        chinese.put("password", List.of(new Indexed("忘记密码", NORTH)));
        chinese.refresh();
    }

    @AfterEach
    void close() {
        english.close();
        chinese.close();
    }

    private static List<Candidate> candidates(QuestionIndex index, String text, SentenceVector vector, Except except) {
        return Votes.count(index.search(text, vector, except));
    }

    private static Candidate byWords(QuestionIndex index, String text) {
        return candidates(index, text, UP, new Except.Nothing()).stream()
                .max((a, b) -> Double.compare(a.wordShare(), b.wordShare()))
                .orElseThrow();
    }

    @Test
    void findsByWords() {
        assertThat(byWords(english, "refund").article()).isEqualTo("refund");
        assertThat(byWords(english, "passwords").article()).isEqualTo("password");
        assertThat(byWords(chinese, "退款").article()).isEqualTo("refund");
        assertThat(byWords(chinese, "密码忘了").article()).isEqualTo("password");
    }

    @Test
    void findsWordsWithATypo() {
        assertThat(byWords(english, "pasword").article()).isEqualTo("password");
    }

    @Test
    void findsByMeaningWithoutAnyCommonWord() {
        Candidate first =
                candidates(english, "zzz", NORTH, new Except.Nothing()).getFirst();
        assertThat(first.article()).isEqualTo("password");
        assertThat(first.question()).isEqualTo("i forgot my password");
        assertThat(first.wordShare()).isZero();
        assertThat(first.cosine()).isGreaterThan(0.99);
    }

    @Test
    void signsWithAMeaningInQueryLanguagesAreWordsLikeOthers() {
        for (String text : List.of("refund AND (", "\"refund", "refund:*~^!", "", " ", "退款 OR [", "a".repeat(10_000))) {
            assertThat(candidates(english, text, EAST, new Except.Nothing())
                            .getFirst()
                            .article())
                    .isEqualTo("refund");
        }
    }

    @Test
    void oneQuestionCanBeLeftOut() {
        List<Candidate> candidates = candidates(
                english, "i forgot my password", NORTH, new Except.OneQuestion("password", "i forgot my password"));
        assertThat(candidates).extracting(Candidate::article).containsExactly("refund");
        assertThat(candidates(english, "money back", EAST, new Except.OneQuestion("refund", "money back")))
                .filteredOn(candidate -> candidate.article().equals("refund"))
                .extracting(Candidate::question)
                .containsExactly("how do i get a refund");
    }

    @Test
    void aWholeArticleCanBeLeftOut() {
        assertThat(candidates(english, "money back", EAST, new Except.WholeArticle("refund")))
                .extracting(Candidate::article)
                .containsExactly("password");
    }

    @Test
    void aReplacedArticleIsFoundAtOnceAndItsOldQuestionsAreNot() {
        english.put("refund", List.of(new Indexed("return my funds", UP)));
        english.refresh();
        Candidate refund =
                candidates(english, "return my funds", UP, new Except.Nothing()).getFirst();
        assertThat(refund.question()).isEqualTo("return my funds");
        assertThat(candidates(english, "money back", EAST, new Except.Nothing()))
                .extracting(Candidate::question)
                .doesNotContain("money back", "how do i get a refund");
    }

    @Test
    void aQuestionWithoutAVectorIsFoundByWordsAloneBesideOthersThatHaveOne() {
        english.put("card", List.of(new Indexed("where is my card", null), new Indexed("card lost", UP)));
        english.refresh();
        assertThat(english.byWords("where is my card", new Except.Nothing()))
                .first()
                .extracting(Hit::question)
                .isEqualTo("where is my card");
        assertThat(english.byMeaning(UP, new Except.Nothing()))
                .extracting(Hit::question)
                .startsWith("card lost")
                .doesNotContain("where is my card");
    }

    @Test
    void meaningIsComparedInEverySegmentAndAfterEveryChange() {
        SplittableRandom random = new SplittableRandom(1);
        for (int change = 0; change < 30; change++) {
            SentenceVector vector =
                    SentenceVector.of(new float[] {(float) random.nextDouble(), (float) random.nextDouble(), 1});
            english.put("article-" + change % 7, List.of(new Indexed("question " + change, vector)));
            english.refresh();
            Hit nearest = english.byMeaning(vector, new Except.Nothing()).getFirst();
            assertThat(nearest.question()).isEqualTo("question " + change);
            assertThat(nearest.score()).isGreaterThan(0.999);
        }
        assertThat(english.byMeaning(UP, new Except.Nothing())).hasSize(3 + 7);
    }

    @Test
    void anArticleWithoutQuestionsIsGone() {
        english.put("refund", List.of());
        english.refresh();
        assertThat(candidates(english, "refund", EAST, new Except.Nothing()))
                .extracting(Candidate::article)
                .containsExactly("password");
    }

    @Test
    void aLargeIndexFindsTheNearestThroughItsGraphAndNothingThatIsLeftOut() {
        SplittableRandom random = new SplittableRandom(1);
        try (QuestionIndex large = new QuestionIndex(Language.EN)) {
            for (int i = 0; i < 50_001; i++) {
                SentenceVector somewhere =
                        SentenceVector.of(new float[] {(float) random.nextDouble(), (float) random.nextDouble(), -1});
                large.put("other-" + i, List.of(new Indexed("question " + i, somewhere)));
            }
            large.put("refund", List.of(new Indexed("money back", UP)));
            large.refresh();
            Hit nearest = large.byMeaning(UP, new Except.Nothing()).getFirst();
            assertThat(nearest.article()).isEqualTo("refund");
            assertThat(nearest.score()).isGreaterThan(0.99);
            assertThat(large.byMeaning(UP, new Except.WholeArticle("refund")))
                    .isNotEmpty()
                    .extracting(Hit::article)
                    .doesNotContain("refund");
        }
    }

    @Test
    void anEmptyIndexFindsNothing() {
        try (QuestionIndex empty = new QuestionIndex(Language.EN)) {
            assertThat(candidates(empty, "refund", EAST, new Except.Nothing())).isEmpty();
        }
    }
}
