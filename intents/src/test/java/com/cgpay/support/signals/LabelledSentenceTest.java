package com.cgpay.support.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.SignalSentence;
import com.cgpay.support.training.TrainingData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
        SignalSentence unknown = new SignalSentence(Language.EN, List.of("joy"), "it works", "en.txt:7");
        assertThatThrownBy(() -> LabelledSentence.of(unknown))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("en.txt:7");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceStandsTwice(Language language) {
        Stream<String> learnt = TrainingData.bundled().signals().stream()
                .filter(sentence -> sentence.language() == language)
                .map(SignalSentence::text);
        Stream<String> unseen = LabelledSentence.unseen(language).stream().map(LabelledSentence::text);
        assertThat(Stream.concat(learnt, unseen).map(text -> text.toLowerCase(Locale.ROOT)))
                .hasSizeGreaterThan(1_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void signalsStandInTheSameOrderInEveryProcess() {
        Set<Signal> all = Set.of(Signal.values());
        assertThat(new LabelledSentence(all, "text").signals()).containsExactly(Signal.values());
    }
}
