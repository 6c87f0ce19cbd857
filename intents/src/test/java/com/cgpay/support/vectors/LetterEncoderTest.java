package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterEncoderTest {

    private final LetterEncoder encoder = LetterEncoder.load(Language.ZH);

    @ParameterizedTest
    @CsvSource({
        "怎么申请退款, 我想申请退款, 忘记密码怎么办",
        "how do i reset my password, reset my pasword, what are your fees",
        "atm 取款失败, ATM取款不成功, 手续费多少"
    })
    void whatIsSpeltAlikeIsNearer(String text, String alike, String other) {
        SentenceVector vector = encoder.encode(text);
        assertThat(vector.cosine(encoder.encode(alike))).isGreaterThan(vector.cosine(encoder.encode(other)) + 0.1f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "？！", "😀"})
    void aTextWithoutLettersHasAVectorLikeAnyOther(String text) {
        assertThat(encoder.encode(text).dimensions()).isEqualTo(512);
        assertThat(encoder.encode(text).cosine(encoder.encode("退款"))).isBetween(-1f, 1f);
    }

    @Test
    void itIsKnownNotToTellMeanings() {
        assertThat(encoder.isComplete()).isFalse();
        assertThat(encoder.model()).isNotEqualTo(LetterEncoder.load(Language.EN).model());
        assertThat(encoder.frequency("退")).isPositive();
    }
}
