package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifierFileTest {

    private final SentenceEncoder encoder = SentenceEncoder.load(Language.EN, SmallData.MODELS);
    private final IntentClassifier trained =
            IntentTrainer.train(Language.EN, SmallData.labelled(Language.EN, encoder), (_, _, _) -> {});

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("kept.model");
    }

    @BeforeEach
    void keepTheModel() {
        ClassifierFile.write(file(), trained);
    }

    @AfterAll
    void closeTheEncoder() {
        encoder.close();
    }

    @Test
    void aModelReadBackSaysTheSame() {
        IntentClassifier read = ClassifierFile.read(file(), Language.EN).orElseThrow();
        for (String text : new String[] {"refund", "my password is gone", "a poem about rain", ""}) {
            SentenceVector vector = encoder.encode(text);
            assertThat(read.classify(text, vector).ranked())
                    .isEqualTo(trained.classify(text, vector).ranked());
        }
    }

    @Test
    void aMissingFileIsNoModel() {
        assertThat(ClassifierFile.read(folder.resolve("none"), Language.EN)).isEmpty();
    }

    @Test
    void aDamagedFileIsNoModel() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        Path damaged = folder.resolve("damaged.model");
        for (int at = 0; at < whole.length; at += at < 40 ? 1 : 9_973) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            Files.write(damaged, flipped);
            assertThat(ClassifierFile.read(damaged, Language.EN)).isEmpty();
            Files.write(damaged, Arrays.copyOf(whole, at));
            assertThat(ClassifierFile.read(damaged, Language.EN)).isEmpty();
        }
    }
}
