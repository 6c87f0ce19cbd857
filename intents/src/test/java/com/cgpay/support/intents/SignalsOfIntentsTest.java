package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignalsOfIntentsTest {

    private static final SignalsOfIntents KNOWN = SignalsOfIntents.KNOWN;

    @Test
    void everyIntentThatIsNamedHasUtterances() {
        Set<String> intents = TrainingData.bundled().utterances().stream()
                .map(Utterance::intent)
                .collect(Collectors.toSet());
        assertThat(intents)
                .containsAll(KNOWN.shown().keySet())
                .containsAll(KNOWN.ambiguous())
                .containsAll(KNOWN.mistaken().keySet());
    }

    @Test
    void theUtterancesOfMostIntentsShowNoSignal() {
        assertThat(KNOWN.shown()).containsEntry("human-agent", Signal.HUMAN);
        assertThat(KNOWN.areQuiet("human-agent")).isFalse();
        assertThat(KNOWN.areQuiet("complaint")).isFalse();
        assertThat(KNOWN.areQuiet("refund-process")).isTrue();
    }
}
