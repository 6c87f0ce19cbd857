package com.cgpay.support.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.TrainingData;
import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    private static final Conversion STANDARD = Conversion.by("STPhrases.txt", "STCharacters.txt");
    private static final Conversion TAIWAN = STANDARD.after("TWPhrases.txt", "TWVariants.txt");

    @ParameterizedTest
    @CsvSource({"头发, 頭髮", "发财, 發財", "理发店发票, 理髮店發票", "U盘, U盤", "'a\tb 转\n账', 'a\tb 轉\n賬'", "𠮷 😀, 𠮷 😀", "'', ''"})
    void theLongestWordIsWrittenTogether(String simplified, String traditional) {
        assertThat(STANDARD.of(simplified)).isEqualTo(traditional);
    }

    @Test
    void ofTwoWordsAsLongThePreferredTableHasTheSay() {
        assertThat(TAIWAN.of("U盘软件")).isEqualTo("隨身碟軟體");
    }

    @Test
    void itWritesAsTheLibraryDoesWhoseTablesItReads() {
        List<String> texts = TrainingData.bundled().articles().stream()
                .flatMap(article -> article.body().lines())
                .toList();
        assertThat(texts)
                .hasSizeGreaterThan(500)
                .allSatisfy(text -> assertThat(TAIWAN.of(text)).isEqualTo(ZhTwConverterUtil.toTraditional(text)));
        Conversion hongKong = Conversion.by("HKVariants.txt");
        assertThat(texts.subList(0, 200))
                .allSatisfy(text ->
                        assertThat(hongKong.of(STANDARD.of(text))).isEqualTo(ZhHkConverterUtil.toTraditional(text)));
    }
}
