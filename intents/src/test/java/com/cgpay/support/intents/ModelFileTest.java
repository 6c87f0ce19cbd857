package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelFileTest {

    private final SentenceEncoder encoder = SentenceEncoder.load(Language.EN, SmallData.MODELS);
    private final Learnt learnt = SmallData.learnt(Language.EN, encoder);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("kept.model");
    }

    @BeforeEach
    void keepTheModel() {
        ModelFile.write(file(), learnt);
    }

    @AfterAll
    void closeTheEncoder() {
        encoder.close();
    }

    @Test
    void aModelReadBackSaysTheSame() {
        Learnt read = ModelFile.read(file(), Language.EN).orElseThrow();
        for (String text : new String[] {"refund", "my password is gone", "a poem about rain", ""}) {
            SentenceVector vector = encoder.encode(text);
            Classification classified =
                    learnt.intents().classify(text, learnt.examples().around(vector));
            assertThat(read.intents().classify(text, read.examples().around(vector)))
                    .isEqualTo(classified);
            assertThat(read.signals().orElseThrow().in(text, read.examples().around(vector), classified))
                    .isEqualTo(learnt.signals()
                            .orElseThrow()
                            .in(text, learnt.examples().around(vector), classified));
        }
    }

    @Test
    void signalsAreReadBackAmongOtherExamples() {
        Path apart = folder.resolve("signals.model");
        ModelFile.writeSignals(apart, learnt.examples(), learnt.signals().orElseThrow());
        VectorTable before = learnt.examples().table();
        Stream<byte[]> reversed = IntStream.range(0, before.size()).mapToObj(before::row).toList().reversed().stream();
        Examples others = new Examples(VectorTable.of(
                Stream.concat(Stream.of(encoder.encode("a text of another day").toBytes()), reversed)
                        .toList()));
        SignalDetector read = ModelFile.readSignals(apart, Language.EN, others).orElseThrow();
        for (String text : new String[] {"refund", "my password is gone", "a poem about rain", ""}) {
            SentenceVector vector = encoder.encode(text);
            assertThat(read.classifier().classify(text, others.around(vector)))
                    .isEqualTo(learnt.signals()
                            .orElseThrow()
                            .classifier()
                            .classify(text, learnt.examples().around(vector)));
        }
    }

    @Test
    void signalsThatWereLearntAmongOtherExamplesAreLearntAnew() {
        Path apart = folder.resolve("signals.model");
        ModelFile.writeSignals(apart, learnt.examples(), learnt.signals().orElseThrow());
        Examples others = Examples.of(List.of(encoder.encode("a text of another day")));
        assertThat(ModelFile.readSignals(apart, Language.EN, others)).isEmpty();
        assertThat(ModelFile.readSignals(file(), Language.EN, learnt.examples()))
                .as("of another kind of file")
                .isEmpty();
    }

    @Test
    void aMissingFileIsNoModel() {
        assertThat(ModelFile.read(folder.resolve("none"), Language.EN)).isEmpty();
    }

    @Test
    void aDamagedFileIsNoModel() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        Path damaged = folder.resolve("damaged.model");
        for (int at = 0; at < whole.length; at += at < 40 ? 1 : 9_973) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            Files.write(damaged, flipped);
            assertThat(ModelFile.read(damaged, Language.EN)).isEmpty();
            Files.write(damaged, Arrays.copyOf(whole, at));
            assertThat(ModelFile.read(damaged, Language.EN)).isEmpty();
        }
    }
}
