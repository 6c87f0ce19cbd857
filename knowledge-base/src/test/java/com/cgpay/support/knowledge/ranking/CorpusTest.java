package com.cgpay.support.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cgpay.support.knowledge.search.Hit;
import com.cgpay.support.knowledge.search.QuestionIndex.Found;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

    private static final SentenceVector VECTOR = SentenceVector.of(new float[] {1, 0});

    private final Corpus corpus = new Corpus(
            Language.ZH,
            List.of(
                    new Corpus.Question("refund", "怎么退款", VECTOR),
                    new Corpus.Question("refund", "退款多久到账", VECTOR),
                    new Corpus.Question("password", "忘记密码怎么办", VECTOR)),
            Map.of());

    @ParameterizedTest
    @CsvSource({"怎么退款, 怎么退款, 1, 1", "怎么退款, 忘记密码, 0, 0", "怎么退款, 怎么充值, 0.1, 0.9"})
    void textsAreAsAlikeAsTheWordsThatTheyShare(String one, String other, double least, double most) {
        double likeness = corpus.shape(one).likeness(corpus.shape(other));
        assertThat(likeness).isBetween(least - 1e-9, most + 1e-9);
        assertThat(corpus.shape(other).likeness(corpus.shape(one))).isCloseTo(likeness, within(1e-12));
    }

    @Test
    void theWordsOfAnArticleThatIsNotEncodedYetStandInForItsMeaning() {
        Hit old = new Hit("refund", "怎么退款", 3);
        Hit fresh = new Hit("voucher", "卡券怎么兑换", 2);
        Found found = new Found(List.of(old, fresh), List.of(new Hit("refund", "怎么退款", 0.5)));
        Found complete = corpus.withStandIns("卡券怎么兑换", found);
        assertThat(complete.byWords()).isEqualTo(found.byWords());
        assertThat(complete.byMeaning()).extracting(Hit::article).containsExactly("voucher", "refund");
        assertThat(complete.byMeaning().getFirst().score()).isEqualTo(1);
    }

    @Test
    void whereEveryArticleIsEncodedNothingIsAdded() {
        Found found = new Found(List.of(new Hit("refund", "怎么退款", 3)), List.of());
        assertThat(corpus.withStandIns("怎么退款", found)).isSameAs(found);
    }

    @ParameterizedTest
    @CsvSource({"怎么退款？, refund", "忘记 密码，怎么办, password", "怎么退, ''", "？, ''", "'', ''"})
    void aQuestionBelongsToTheArticleThatAsksItWordForWord(String asked, String owner) {
        assertThat(corpus.owner(asked).orElse("")).isEqualTo(owner);
    }

    @Test
    void aQuestionOfTwoArticlesBelongsToNeither() {
        Corpus shared = new Corpus(
                Language.ZH,
                List.of(
                        new Corpus.Question("refund", "多久", VECTOR),
                        new Corpus.Question("refund", "多久？", VECTOR),
                        new Corpus.Question("fees", "多久", VECTOR),
                        new Corpus.Question("refund", "多久。", VECTOR)),
                Map.of());
        assertThat(shared.owner("多久")).isEmpty();
    }

    @Test
    void aUnitIsTheMoreTellingTheFewerQuestionsHaveIt() {
        double[] weights = corpus.shape("退").weights();
        assertThat(weights[0]).isLessThan(corpus.shape("账").weights()[0]);
        assertThat(corpus.shape("账").weights()[0]).isLessThan(corpus.shape("卡").weights()[0]);
    }
}
