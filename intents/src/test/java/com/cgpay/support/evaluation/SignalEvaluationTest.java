package com.cgpay.support.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cgpay.support.signals.LabelledSentence;
import com.cgpay.support.signals.Signal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalEvaluationTest {

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
                        new SignalReport.Confusion(Signal.HUMAN, true, "今天天气好"),
                        new SignalReport.Confusion(Signal.HUMAN, false, "转人工"));
    }

    @Test
    void whatIsNeitherThereNorFoundIsFaultless() {
        SignalReport report = SignalEvaluation.evaluate(List.of(new LabelledSentence(Set.of(), "你好")));
        assertThat(report.of(Signal.ANGER)).isEqualTo(new SignalReport.Score(1, 1, 0));
    }
}
