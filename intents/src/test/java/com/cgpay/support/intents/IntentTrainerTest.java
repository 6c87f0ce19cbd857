package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntentTrainerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ZH,想把钱退回来,refund",
        "ZH,我的密码想不起来了,password",
        "ZH,后天天气怎么样,oos",
        "EN,i would like a refund for this,refund",
        "EN,my password does not work,password",
        "EN,tell me something funny,oos"
    })
    void tellsIntentsApart(Language language, String text, String intent) {
        try (SentenceEncoder encoder = SentenceEncoder.load(language, SmallData.MODELS)) {
            Classification classification = classify(SmallData.learnt(language, encoder), encoder, text);
            assertThat(classification.best()).isEqualTo(intent);
            assertThat(classification.ranked())
                    .extracting(RankedIntent::probability)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(classification.ranked().stream()
                            .mapToDouble(RankedIntent::probability)
                            .sum())
                    .isBetween(0.999999, 1.000001);
        }
    }

    @Test
    void whatIsOutsideIsTrustedLess() {
        try (SentenceEncoder encoder = SentenceEncoder.load(Language.EN, SmallData.MODELS)) {
            Learnt learnt = SmallData.learnt(Language.EN, encoder);
            double inside = classify(learnt, encoder, "please refund me").inScope();
            double outside = classify(learnt, encoder, "any good pizza").inScope();
            assertThat(inside).isGreaterThan(outside);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoTrainingsWriteIdenticalFiles(Language language) throws IOException {
        try (SentenceEncoder encoder = SentenceEncoder.load(language, SmallData.MODELS)) {
            ModelFile.write(folder.resolve("one"), SmallData.learnt(language, encoder));
            ModelFile.write(folder.resolve("two"), SmallData.learnt(language, encoder));
        }
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
        assertThat(Files.size(folder.resolve("one"))).isPositive();
    }

    @Test
    void everyFoldHasItsShareOfEveryIntent() {
        try (SentenceEncoder encoder = SentenceEncoder.load(Language.EN, SmallData.MODELS)) {
            List<LabelledText> texts = SmallData.labelled(Language.EN, encoder);
            List<List<LabelledText>> folds = CrossValidation.folds(texts, 4);
            assertThat(folds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(texts);
            IntStream.range(0, 4)
                    .forEach(fold -> assertThat(folds.get(fold))
                            .extracting(LabelledText::intent)
                            .containsExactlyInAnyOrder("refund", "refund", "password", "password", "oos", "oos"));
        }
    }

    @Test
    void theNewestTextsOfAnIntentWithManyAreNotCalibratedBy() {
        SentenceVector vector = SentenceVector.of(new float[] {1, 0});
        List<LabelledText> texts = IntStream.range(0, 62)
                .mapToObj(i -> new LabelledText("many " + i, vector, "many"))
                .collect(Collectors.toCollection(ArrayList::new));
        IntStream.range(0, 7).forEach(i -> texts.add(new LabelledText("few " + i, vector, "few")));

        List<LabelledText> settled = CrossValidation.settled(texts);

        assertThat(settled).hasSize(67).doesNotContain(texts.get(60), texts.get(61));
        texts.add(new LabelledText("many 62", vector, "many"));
        assertThat(CrossValidation.settled(texts)).isEqualTo(settled);
    }

    private static Classification classify(Learnt learnt, SentenceEncoder encoder, String text) {
        return learnt.intents().classify(text, learnt.examples().around(encoder.encode(text)));
    }
}
