package com.cgpay.support.noise;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {

    private static final String CHINESE = "登录不了账户怎么办";
    private static final String ENGLISH = "i forgot my password";

    private static String mistyped(String text, NoiseKind kind, Language language) {
        return Noise.mistype(text, kind, language, new Random(7));
    }

    @ParameterizedTest
    @EnumSource(NoiseKind.class)
    void everyKindChangesAText(NoiseKind kind) {
        boolean chinese = NoiseKind.of(Language.ZH).contains(kind);
        String text = chinese ? CHINESE : ENGLISH;
        assertThat(mistyped(text, kind, chinese ? Language.ZH : Language.EN)).isNotEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(NoiseKind.class)
    void theSameChanceMakesTheSameSlip(NoiseKind kind) {
        assertThat(mistyped(CHINESE, kind, Language.ZH)).isEqualTo(mistyped(CHINESE, kind, Language.ZH));
    }

    @ParameterizedTest
    @EnumSource(NoiseKind.class)
    void aTextWithoutAPlaceForASlipStaysInOnePiece(NoiseKind kind) {
        assertThat(mistyped("12:30", kind, Language.ZH)).startsWith("12:30");
        assertThat(mistyped("", kind, Language.EN)).isNotNull();
    }

    @Test
    void aWrongCharacterLeavesTheLengthAlone() {
        assertThat(mistyped(CHINESE, NoiseKind.WRONG, Language.ZH)).hasSameSizeAs(CHINESE);
        assertThat(mistyped(ENGLISH, NoiseKind.WRONG, Language.EN)).hasSameSizeAs(ENGLISH);
    }

    @Test
    void allPinyinIsWhatAnInputMethodWouldHaveBeenGiven() {
        assertThat(mistyped("登录不了", NoiseKind.ALL_PINYIN, Language.ZH)).isEqualTo("deng lu bu le");
    }

    @Test
    void wordsOfTheOtherLanguageAreWholeWords() {
        assertThat(mistyped("密码", NoiseKind.MIXED, Language.ZH)).isEqualTo("password");
        assertThat(mistyped("discard it", NoiseKind.MIXED, Language.EN)).isEqualTo("discard it");
        assertThat(mistyped("my card", NoiseKind.MIXED, Language.EN)).isEqualTo("my 卡");
    }
}
