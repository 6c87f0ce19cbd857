package com.cgpay.support.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.TrainingData;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final Flows FLOWS = Flows.of(TrainingData.bundled());

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 11月16日, 16 Nov",
        "2026-11-16T15:04, 11月16日 15:04, '16 Nov, 15:04'",
        "2026-11-16T12/2026-11-16T18, 11月16日 12:00–18:00, '16 Nov, 12:00–18:00'",
        "2026-11-16T18/2026-11-17, 11月16日 18:00–00:00, '16 Nov, 18:00–00:00'",
        "2026-11-16T23/2026-11-17T01, 11月16日 23:00–01:00, '16 Nov, 23:00–01:00'",
        "2026-11-16/2026-11-19, 11月16日 – 11月18日, 16 Nov – 18 Nov",
        "2026-11-28/2026-12-03, 11月28日 – 12月2日, 28 Nov – 2 Dec"
    })
    void aStretchOfDaysIsShownWithItsFirstAndItsLast(String value, String chinese, String english) {
        assertThat(shown(value, DisplayLanguage.ZH_HANS)).isEqualTo(chinese);
        assertThat(shown(value, DisplayLanguage.EN)).isEqualTo(english);
    }

    private static String shown(String time, DisplayLanguage display) {
        return new Values(FLOWS)
                .show(
                        FLOWS.find("debited-not-received").orElseThrow(),
                        Map.of("time", new SlotValue(time, time)),
                        "time",
                        display);
    }
}
