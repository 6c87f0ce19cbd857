package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.training.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final List<String> TINY = List.of(
            "[UNK]", "[CLS]", "[SEP]", "pay", "##ment", "##s", "付", "款", "!", ".", "card", "##ing", "cafe", "'", "t");

    private final WordPiece tiny = new WordPiece(Vocabulary.of(TINY));

    private List<String> pieces(String text) {
        long[] ids = tiny.encode(text);
        assertThat(TINY.get((int) ids[0])).isEqualTo("[CLS]");
        assertThat(TINY.get((int) ids[ids.length - 1])).isEqualTo("[SEP]");
        return Arrays.stream(ids, 1, ids.length - 1)
                .mapToObj(id -> TINY.get((int) id))
                .toList();
    }

    @Test
    void aWordIsCutIntoItsLongestPieces() {
        assertThat(pieces("payments paying")).containsExactly("pay", "##ment", "##s", "pay", "##ing");
    }

    @Test
    void hanCharactersAndPunctuationStandAlone() {
        assertThat(pieces("付款card!.")).containsExactly("付", "款", "card", "!", ".");
    }

    @Test
    void aWordThatCannotBeCutIsUnknownAsAWhole() {
        assertThat(pieces("payx card 借")).containsExactly("[UNK]", "card", "[UNK]");
    }

    @Test
    void accentsAreTakenOff() {
        assertThat(pieces("café")).containsExactly("cafe");
    }

    @Test
    void anEmptyTextHasOnlyItsMarks() {
        assertThat(pieces(" ")).isEmpty();
    }

    @Test
    void longTextsAreCutAndKeepTheirEndMark() {
        assertThat(tiny.encode("付".repeat(500))).hasSize(128).endsWith(2);
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsUnknown() {
        assertThat(pieces("pay" + "s".repeat(100))).containsExactly("[UNK]");
    }

    /** Expected ids come from the reference tokenizer of the model's publisher. */
    @Test
    void splitsChineseAsTheReferenceDoes() throws IOException {
        WordPiece real = real(Language.ZH);
        assertThat(real.encode("付款失败了怎么办?"))
                .containsExactly(101, 802, 3621, 1927, 6571, 749, 2582, 720, 1215, 136, 102);
        assertThat(real.encode("我的 visa 卡被扣了 3 次,api 返回 502"))
                .containsExactly(
                        101, 2769, 4638, 8958, 1305, 6158, 2807, 749, 124, 3613, 117, 8726, 6819, 1726, 11907, 102);
        assertThat(real.encode("👋 hello 你好")).containsExactly(101, 100, 8701, 872, 1962, 102);
    }

    @Test
    void splitsEnglishAsTheReferenceDoes() throws IOException {
        WordPiece real = real(Language.EN);
        assertThat(real.encode("i can't log in to my café account"))
                .containsExactly(101, 1045, 2064, 1005, 1056, 8833, 1999, 2000, 2026, 7668, 4070, 102);
        assertThat(real.encode("the webhook returns 502 bad gateway"))
                .containsExactly(101, 1996, 4773, 6806, 6559, 5651, 2753, 2475, 2919, 11909, 102);
        assertThat(real.encode("unbelievablyfrustrating refunds!!!"))
                .containsExactly(
                        101, 4895, 8671, 2666, 3567, 6321, 19699, 19966, 15172, 25416, 26698, 999, 999, 999, 102);
    }

    private static WordPiece real(Language language) throws IOException {
        String name = "/bge-small-" + language.code() + "-v1.5-q-tokenizer.json";
        try (InputStream json = Objects.requireNonNull(WordPiece.class.getResourceAsStream(name))) {
            return WordPiece.read(json);
        }
    }

    @Test
    void theVocabularyIsFoundBehindWhatElseTheFileHolds() throws IOException {
        String file = """
                {"added_tokens": [{"id": 0, "model": {"vocab": {"wrong": 1}}}], "model": {"type": "WordPiece",
                "options": {"vocab": 3}, "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "pay": 3}}, "other": 1}""";
        WordPiece read = WordPiece.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.encode("pay x")).containsExactly(1, 3, 0, 2);
    }

    @Test
    void aFileWhosePiecesStandInAnotherOrderIsRefused() {
        String file = "{\"model\": {\"vocab\": {\"[UNK]\": 1, \"[CLS]\": 0}}}";
        assertThatThrownBy(() -> WordPiece.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("order");
    }

    @Test
    void aFileWithoutAVocabularyIsRefused() {
        InputStream file = new ByteArrayInputStream("{\"model\": {}}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> WordPiece.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("vocab");
    }
}
