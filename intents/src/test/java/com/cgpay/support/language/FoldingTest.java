package com.cgpay.support.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @Test
    void fullWidthLettersAndDigitsBecomeHalfWidth() {
        assertThat(Folding.fold("ＡＰＩ　返回５０２！")).isEqualTo("api 返回502!");
    }

    @ParameterizedTest
    @CsvSource({"轉帳失敗,转账失败", "驗證碼收不到,验证码收不到", "退款何時到帳,退款何时到账", "銀行卡綁定,银行卡绑定"})
    void traditionalBecomesSimplified(String traditional, String simplified) {
        assertThat(Folding.fold(traditional)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({"點解轉唔到錢,为什么转不到钱", "登入唔得點算,登录不行怎么办", "收唔到簡訊,收不到短信", "邊度可以睇帳單,哪里可以睇账单", "咋回事啊,怎么回事啊", "我要真人客服專員,我要人工客服"})
    void regionalWordsBecomeTheArticlesOwn(String said, String folded) {
        assertThat(Folding.fold(said)).isEqualTo(folded);
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(Folding.fold("pa\u200By\uFEFFm\u00ADent\u202E")).isEqualTo("payment");
    }

    @Test
    void thePhonesApostropheIsAnApostrophe() {
        assertThat(Folding.fold("I can’t log in")).isEqualTo("i can't log in");
    }

    @Test
    void anyWhiteSpaceBecomesOneSpace() {
        assertThat(Folding.fold("  my \t card\r\n\u3000\u0000declined ")).isEqualTo("my card declined");
    }

    @Test
    void emojiGoUnlessTheyAreAllThereIsAndLoneSurrogatesGo() {
        assertThat(Folding.fold("ok 👍\uD83D fine\uDC4D")).isEqualTo("ok fine");
        assertThat(Folding.fold("👍")).isEqualTo("👍");
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertThat(Folding.fold(" \u200B ")).isEmpty();
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 20_000; i++) {
            String folded = Folding.fold(anyText(random));
            assertThat(Folding.fold(folded)).isEqualTo(folded);
        }
    }

    /** Words that meet one another in ways no file foresees, and characters from everywhere. */
    private static String anyText(Random random) {
        List<String> parts = List.of(
                "真人",
                "客服",
                "專員",
                "一次性",
                "密碼",
                "手續費",
                "用",
                "電子",
                "郵箱",
                "唔",
                "系",
                "登",
                "入",
                "咋",
                "回事",
                "邊度",
                "帳",
                "戶",
                "e",
                "\u0301",
                "\u200D",
                "İ",
                "ﬁ",
                "①",
                "👩‍👩‍👧",
                "\uD83D",
                "\uDE00",
                "\u202E",
                "가",
                "Ａ",
                " ");
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            if (random.nextInt(4) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(parts.get(random.nextInt(parts.size())));
            }
        }
        return text.toString();
    }
}
