package com.cgpay.support.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Line;
import com.cgpay.support.flow.Move;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowWordingTest {

    private static final TrainingData DATA = TrainingData.bundled();
    private static final Flows FLOWS = Flows.of(DATA);

    private final FlowWording wording = new FlowWording(DATA.brand(), FLOWS, new Wording(DATA.brand()));

    @ParameterizedTest
    @CsvSource({
        "ZH_HANS, 2026-11-01, 11月1日的 ¥300.00",
        "ZH_HANS, 2026-11-01T14:30, 11月1日 14:30 的 ¥300.00",
        "ZH_HANT, 2026-11-01, 11月1日的 ¥300.00",
        "EN, 2026-11-01, CN¥300.00 of 1 Nov"
    })
    void aDayIsNotSetOffFromTheWordsBehindIt(DisplayLanguage display, String time, String shown) {
        Flow flow = FLOWS.find("transaction-status").orElseThrow();
        Map<String, SlotValue> slots = Map.of(
                "transaction.time", SlotValue.of(time),
                "transaction.amount", SlotValue.of("300 CNY"),
                "transaction.due", SlotValue.of("2026-11-04"));
        Step.Say processing = (Step.Say) flow.step("processing").orElseThrow();
        Move move = new Move(
                RunningFlow.start(flow.id(), "next", Instant.EPOCH),
                List.of(),
                List.of(new Line.Words(processing.text(), flow, slots)),
                List.of(),
                new Move.Nothing());
        assertThat(wording.replies(move, _ -> Optional.empty(), "", display, Instant.EPOCH))
                .singleElement()
                .extracting(Reply::text)
                .asString()
                .contains(shown);
    }
}
