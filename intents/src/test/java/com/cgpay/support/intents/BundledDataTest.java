package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled utterances are worth: in four folds, each is classified by models that have not seen it. */
class BundledDataTest {

    /** Three points below what was measured. */
    @ParameterizedTest
    @CsvSource({"ZH,0.818", "EN,0.806"})
    void unseenUtterancesAreUnderstood(Language language, double floor) {
        TrainingData data = TrainingData.bundled();
        try (Understander understander = Understander.load(data, SmallData.MODELS, (_, _, _) -> {})) {
            List<HeldOutText> heldOut = understander.heldOut(language);
            assertThat(heldOut)
                    .hasSameSizeAs(data.utterances().stream()
                            .filter(utterance -> utterance.language() == language)
                            .toList());
            long right = heldOut.stream()
                    .filter(text -> text.classification().best().equals(text.intent()))
                    .count();
            assertThat((double) right / heldOut.size())
                    .as("cross-validated accuracy")
                    .isGreaterThan(floor);
        }
    }
}
