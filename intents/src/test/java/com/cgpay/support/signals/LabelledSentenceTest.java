package com.cgpay.support.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.training.Language;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelledSentenceTest {

    @Test
    void aLineNamesSignalsBeforeTheSentence() {
        assertThat(LabelledSentence.parse("scam, distress | all my savings went to a fraudster"))
                .isEqualTo(new LabelledSentence(
                        Set.of(Signal.SCAM, Signal.DISTRESS), "all my savings went to a fraudster"));
        assertThat(LabelledSentence.parse("- | where is my refund"))
                .isEqualTo(new LabelledSentence(Set.of(), "where is my refund"));
    }

    @Test
    void aLineWithoutSignalsOrWithUnknownOnesIsRefused() {
        assertThatThrownBy(() -> LabelledSentence.parse("where is my refund"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LabelledSentence.parse("joy | it works")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceStandsTwice(Language language) {
        assertThat(LabelledSentence.bundled(language))
                .extracting(sentence -> sentence.text().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }
}
