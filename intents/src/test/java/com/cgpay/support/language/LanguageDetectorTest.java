package com.cgpay.support.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    @ParameterizedTest
    @ValueSource(strings = {"付款失败了怎么办", "验证码收不到", "余额不对"})
    void simplifiedChineseIsRecognised(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(new Writing(Language.ZH, Script.SIMPLIFIED, false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"付款失敗了怎麼辦", "收不到驗證碼", "我的帳戶被凍結"})
    void traditionalChineseIsRecognised(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(new Writing(Language.ZH, Script.TRADITIONAL, false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my payment failed", "where's my refund?", "café", "ok thanks", "2fa code", "error E1001"})
    void englishIsRecognised(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(new Writing(Language.EN, Script.LATIN, false, true));
    }

    @Test
    void aChineseSentenceWithEnglishWordsStaysChinese() {
        assertThat(LanguageDetector.detect("我的 visa card 被拒了"))
                .isEqualTo(new Writing(Language.ZH, Script.SIMPLIFIED, true, true));
    }

    @Test
    void anEnglishSentenceWithAChineseNameStaysEnglish() {
        assertThat(LanguageDetector.detect("I paid to 王伟 but he did not get it"))
                .isEqualTo(new Writing(Language.EN, Script.LATIN, true, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "",
                "?!",
                "👍",
                "¥ 20.00",
                "lin@example.com",
                "CG20261120001",
                "E1001",
                "SIGN_401",
                "OK",
                "cvv 123",
                "https://www.example.com/pay?id=7",
                "Alipay USD 50",
                "3pm"
            })
    void aTextWithoutWordsTellsNothing(String text) {
        assertThat(LanguageDetector.detect(text).certain()).isFalse();
    }

    @Test
    void whatIsWrittenDecidesWhatIsDisplayed() {
        assertThat(LanguageDetector.detect("我的帳戶").display()).isEqualTo(DisplayLanguage.ZH_HANT);
        assertThat(LanguageDetector.detect("我的账户").display()).isEqualTo(DisplayLanguage.ZH_HANS);
        assertThat(LanguageDetector.detect("my account").display()).isEqualTo(DisplayLanguage.EN);
    }
}
