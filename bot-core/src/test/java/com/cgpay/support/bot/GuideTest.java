package com.cgpay.support.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.dialogue.FlowWording;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Lookups;
import com.cgpay.support.flow.Move;
import com.cgpay.support.flow.Said;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.TrainingData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final TrainingData DATA = TrainingData.bundled();

    private final FlowEngine engine = new FlowEngine(Flows.of(DATA));
    private final Guide guide = new Guide(
            engine,
            Lookups.DOWN,
            (_, _) -> Optional.empty(),
            new FlowWording(DATA.brand(), engine.flows(), new Wording(DATA.brand())));

    private Move start(String flow, String text, Optional<Move> before) {
        return engine.start(
                engine.flows().find(flow).orElseThrow(),
                "",
                List.of(new Said(text, NOW.atZone(ZoneOffset.UTC))),
                before.map(Move::state),
                NOW);
    }

    @Test
    void aPersonIsAlsoToldWhatTheFlowThatWasInterruptedKnew() {
        Move callback = start("callback", "请给我回电话，13912345678", Optional.empty());
        Move fraud = start("suspected-fraud", "我的卡被盗刷了", Optional.of(callback));
        assertThat(guide.events(Conversation.empty("c"), fraud, DisplayLanguage.ZH_HANS, null, NOW))
                .last()
                .isInstanceOfSatisfying(
                        Event.HandoffRequested.class,
                        handoff -> assertThat(handoff.summary().facts())
                                .extracting(Summary.Fact::value)
                                .anyMatch(value -> value.contains("13912345678")));
    }
}
