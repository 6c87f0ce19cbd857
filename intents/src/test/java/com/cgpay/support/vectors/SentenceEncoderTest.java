package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceEncoderTest {

    static final Path MODELS = Path.of(System.getProperty("support.models", "target/models"));

    private static List<String> texts(Language language) {
        return switch (language) {
            case ZH -> List.of("钱扣了对方没收到", "已经扣款但是商家没有到账", "怎么修改登录密码");
            case EN ->
                List.of(
                        "i was charged but they never got it",
                        "the money left my account and the shop has not received it",
                        "how do i change my password");
        };
    }

    @ParameterizedTest
    @EnumSource
    void aParaphraseIsNearerThanAnotherQuestion(Language language) {
        try (SentenceEncoder encoder = SentenceEncoder.load(language, MODELS)) {
            List<SentenceVector> vectors =
                    texts(language).stream().map(encoder::encode).toList();
            float paraphrase = vectors.get(0).cosine(vectors.get(1));
            float other = vectors.get(0).cosine(vectors.get(2));
            assertThat(paraphrase).isGreaterThan(other + 0.1f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameTextHasTheSameVectorWhateverWasReadBefore(Language language) {
        String text = texts(language).getFirst();
        try (SentenceEncoder encoder = SentenceEncoder.load(language, MODELS);
                SentenceEncoder another = SentenceEncoder.load(language, MODELS)) {
            another.encode(texts(language).getLast());
            assertThat(another.encode(text)).isEqualTo(encoder.encode(text)).isEqualTo(encoder.encode(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyAndAVeryLongTextHaveVectors(Language language) {
        try (SentenceEncoder encoder = SentenceEncoder.load(language, MODELS)) {
            assertThat(encoder.encode("").dimensions())
                    .isEqualTo(encoder.encode("退款 refund ".repeat(1_000)).dimensions());
        }
    }
}
