package com.cgpay.support.flow;

import com.cgpay.support.training.TrainingData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leads a customer whom nobody has vouched for through the flows that are shipped. */
final class TestFlows {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    static final TrainingData DATA = TrainingData.bundled();

    static final FlowEngine ENGINE = new FlowEngine(Flows.of(DATA));

    private TestFlows() {}

    static Said said(String text, Instant at) {
        return new Said(text, at.atZone(ZONE));
    }

    static Move start(String text) {
        return start("debited-not-received", text);
    }

    static Move start(String flow, String text) {
        return stranger(ENGINE.start(
                ENGINE.flows().find(flow).orElseThrow(), "", List.of(said(text, NOW)), Optional.empty(), NOW));
    }

    /** Nobody has vouched for this customer. */
    static Move stranger(Move move) {
        Move next = move;
        while (next.next() instanceof Move.LooksUp wanted) {
            next = ENGINE.resume(next, wanted.step(), new Lookups.Result.Unidentified());
        }
        return next;
    }

    static Move hear(Move before, String text) {
        Said words = said(text, before.state().at().plusSeconds(20));
        return stranger(ENGINE.steer(before.state(), words)
                .or(() -> ENGINE.hear(before.state(), words))
                .orElseGet(() -> ENGINE.missed(before.state(), words, List.of(), false)));
    }

    static Map<String, String> known(Move move) {
        Map<String, String> values = new TreeMap<>();
        move.state().slots().forEach((name, value) -> values.put(name, value.value()));
        return values;
    }
}
