package com.cgpay.support.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cgpay.support.signals.LabelledSentence;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalEvaluationTest {

    /**
     * The lists were tuned on these very sentences, so the floors keep them from getting worse and promise nothing of
     * sentences that nobody has written yet.
     */
    @ParameterizedTest
    @CsvSource({
        "ZH,SCAM,0.95,0.98",
        "ZH,DISTRESS,0.9,0.9",
        "ZH,HUMAN,0.9,0.9",
        "ZH,ANGER,0.9,0.9",
        "EN,SCAM,0.95,0.98",
        "EN,DISTRESS,0.9,0.9",
        "EN,HUMAN,0.9,0.9",
        "EN,ANGER,0.9,0.9"
    })
    void theLabelledSentencesAreTakenAsPeopleTakeThem(
            Language language, Signal signal, double precision, double recall) {
        SignalReport report = SignalEvaluation.evaluate(LabelledSentence.bundled(language));
        List<SignalReport.Mistake> mistakes = report.mistakes().stream()
                .filter(mistake -> mistake.signal() == signal)
                .toList();
        assertThat(report.of(signal).precision()).as("precision; %s", mistakes).isGreaterThanOrEqualTo(precision);
        assertThat(report.of(signal).recall()).as("recall; %s", mistakes).isGreaterThanOrEqualTo(recall);
        assertThat(report.of(signal).positives()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void precisionAndRecallAreSharesOfWhatWasFoundAndOfWhatIsThere() {
        SignalReport report = SignalEvaluation.evaluate(List.of(
                new LabelledSentence(Set.of(Signal.HUMAN), "转人工"),
                new LabelledSentence(Set.of(Signal.HUMAN), "今天天气好"),
                new LabelledSentence(Set.of(), "转人工"),
                new LabelledSentence(Set.of(), "你好")));
        SignalReport.Score human = report.of(Signal.HUMAN);
        assertThat(human.precision()).isEqualTo(0.5, within(1e-9));
        assertThat(human.recall()).isEqualTo(0.5, within(1e-9));
        assertThat(human.positives()).isEqualTo(2);
        assertThat(report.mistakes())
                .containsExactly(
                        new SignalReport.Mistake(Signal.HUMAN, true, "今天天气好"),
                        new SignalReport.Mistake(Signal.HUMAN, false, "转人工"));
    }

    @Test
    void whatIsNeitherThereNorFoundIsFaultless() {
        SignalReport report = SignalEvaluation.evaluate(List.of(new LabelledSentence(Set.of(), "你好")));
        assertThat(report.of(Signal.ANGER)).isEqualTo(new SignalReport.Score(1, 1, 0));
    }
}
