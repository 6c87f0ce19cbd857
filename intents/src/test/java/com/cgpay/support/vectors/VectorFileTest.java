package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

    private static final List<String> TEXTS = List.of("退款多久到账", "忘记密码", "🙂");

    @TempDir
    Path folder;

    @Test
    void nothingIsEncodedTheSecondTime() {
        SentenceEncoder encoder = SentenceEncoder.load(Language.ZH, SentenceEncoderTest.MODELS);
        List<SentenceVector> first = encode(encoder, TEXTS);
        encoder.close();
        List<SentenceVector> second = encode(encoder, TEXTS); // a closed encoder would fail on any text
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aNewTextIsAddedAndTheOrderIsTheCallers() {
        try (SentenceEncoder encoder = SentenceEncoder.load(Language.ZH, SentenceEncoderTest.MODELS)) {
            encode(encoder, TEXTS);
            List<SentenceVector> more = encode(encoder, List.of("转账失败", "忘记密码"));
            assertThat(more).containsExactly(encoder.encode("转账失败"), encoder.encode("忘记密码"));
        }
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        try (SentenceEncoder encoder = SentenceEncoder.load(Language.ZH, SentenceEncoderTest.MODELS)) {
            encode(encoder, TEXTS);
            byte[] whole = Files.readAllBytes(file());
            for (int at = 0; at < whole.length; at += at < 40 ? 1 : 997) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 0x55;
                assertMadeAgain(encoder, flipped, whole);
                assertMadeAgain(encoder, Arrays.copyOf(whole, at), whole);
            }
        }
    }

    private void assertMadeAgain(SentenceEncoder encoder, byte[] damaged, byte[] whole) throws IOException {
        Files.write(file(), damaged);
        encode(encoder, TEXTS);
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    private Path file() {
        return folder.resolve("some.vectors");
    }

    private List<SentenceVector> encode(SentenceEncoder encoder, List<String> texts) {
        return new VectorFile(file(), encoder).encode(texts, (_, _) -> {});
    }
}
