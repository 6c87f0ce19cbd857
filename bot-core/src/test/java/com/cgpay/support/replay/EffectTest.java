package com.cgpay.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.replay.Outcome.Given;
import com.cgpay.support.replay.Outcome.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {

    /** Such as "ANSWER fees 2". */
    private static Outcome outcome(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return new Outcome(
                Kind.valueOf(parts.getFirst()),
                parts.size() == 1 ? List.of() : List.of(new Given(parts.get(1), Integer.parseInt(parts.get(2)))));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER fees 1,   ANSWER fees 1,   SAME",
        "ANSWER fees 1,   ANSWER fees 2,   REWORDED",
        "ANSWER fees 1,   ANSWER rate 1,   OTHER_ANSWER",
        "ANSWER fees 1,   GUIDE fees 0,    OTHER_ANSWER",
        "ANSWER fees 1,   OFFER fees 0,    UNANSWERED",
        "GUIDE refund 0,  HANDOFF,         UNANSWERED",
        "OFFER,           ANSWER fees 1,   ANSWERED",
        "REMARK,          GUIDE refund 0,  ANSWERED",
        "OFFER fees 0,    OFFER rate 0,    OTHER_TREATMENT",
        "OFFER,           HANDOFF,         OTHER_TREATMENT",
        "SILENCE,         SILENCE,         SAME"
    })
    void whatACustomerGetsOtherwiseHasAName(String before, String after, Effect effect) {
        assertThat(Effect.between(outcome(before), outcome(after))).isEqualTo(effect);
    }
}
