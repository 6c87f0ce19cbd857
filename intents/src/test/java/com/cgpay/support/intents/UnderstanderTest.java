package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.SignalSentence;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstanderTest {

    @TempDir
    Path folder;

    private final List<String> stages = new ArrayList<>();

    @Test
    void theSecondStartTrainsNothing() {
        load(SmallData.data()).close();
        assertThat(stages).contains("train zh", "train en");
        stages.clear();
        load(SmallData.data()).close();
        assertThat(stages).isEmpty();
    }

    @Test
    void aDamagedModelIsTrainedAgain() throws IOException {
        load(SmallData.data()).close();
        stages.clear();
        try (Stream<Path> files = Files.list(folder)) {
            Path model = files.filter(file -> file.toString().endsWith(".model"))
                    .filter(file -> file.getFileName().toString().startsWith("model-zh"))
                    .findFirst()
                    .orElseThrow();
            Files.write(model, new byte[] {1, 2, 3});
        }
        load(SmallData.data()).close();
        assertThat(stages).contains("train zh").doesNotContain("train en");
    }

    @Test
    void anUtteranceThatIsNoLessonAboutSignalsTrainsNoneAgain() {
        load(withSignals()).close();
        assertThat(stages).contains("train signals zh", "train signals en");
        stages.clear();
        TrainingData data = withSignals();
        List<Utterance> more = new ArrayList<>(data.utterances());
        more.add(new Utterance("refund", Language.EN, "refund it or get me a real person", "test"));
        load(new TrainingData(data.brand(), more, data.articles(), data.flows(), data.tables(), data.signals()))
                .close();
        assertThat(stages).contains("train en").doesNotContain("train zh", "train signals en");
    }

    @Test
    void anotherUtteranceOfAnIntentWithManyIsNotCalibratedBy() throws IOException {
        load(withRefunds(51)).close();
        List<Path> calibrations = files("calibration");
        load(withRefunds(52)).close();
        assertThat(files("model-en")).hasSize(2);
        assertThat(files("calibration")).hasSize(2).isEqualTo(calibrations);
    }

    private static TrainingData withRefunds(int count) {
        TrainingData data = SmallData.data();
        List<Utterance> more = new ArrayList<>(data.utterances());
        IntStream.range(0, count - 8)
                .forEach(i -> more.add(new Utterance("refund", Language.EN, "refund order " + i, "test")));
        return new TrainingData(data.brand(), more, data.articles());
    }

    private List<Path> files(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    /** Calm utterances are lessons, too. */
    private static TrainingData withSignals() {
        TrainingData data = SmallData.data();
        List<SignalSentence> sentences = Stream.of(Language.values())
                .flatMap(language -> IntStream.range(0, 8)
                        .mapToObj(i -> new SignalSentence(
                                language, List.of(i % 2 == 0 ? "scam" : "anger"), "sentence number " + i, "test")))
                .toList();
        return new TrainingData(
                data.brand(), data.utterances(), data.articles(), data.flows(), data.tables(), sentences);
    }

    @Test
    void otherDataHaveAnotherFingerprint() {
        TrainingData data = SmallData.data();
        List<Utterance> more = new ArrayList<>(data.utterances());
        more.add(new Utterance("refund", Language.EN, "refund now", "test"));
        String before;
        try (Understander understander = load(data)) {
            before = understander.fingerprint();
        }
        try (Understander understander = load(new TrainingData(data.brand(), more, data.articles()))) {
            assertThat(understander.fingerprint()).isNotEqualTo(before);
        }
    }

    @Test
    void eachTextIsUnderstoodInItsOwnLanguage() {
        try (Understander understander = load(SmallData.data())) {
            Understanding english = understander.understand(Understander.read("Refund, please: a REAL person!"));
            assertThat(english.topIntent().intent()).isEqualTo("refund");
            assertThat(english.signals()).containsExactly(Signal.HUMAN);
            Understanding chinese = understander.understand(Understander.read("忘記密碼了"));
            assertThat(chinese.topIntent().intent()).isEqualTo("password");
            assertThat(chinese.reading().folded()).isEqualTo("忘记密码了");
            assertThat(chinese.reading().writing().display()).isEqualTo(DisplayLanguage.ZH_HANT);
            assertThat(chinese.probability("password"))
                    .isEqualTo(chinese.topIntent().probability());
            assertThat(chinese.probability("no-such-intent")).isZero();
        }
    }

    private Understander load(TrainingData data) {
        return Understander.load(data, folder, (stage, _, _) -> stages.add(stage));
    }
}
