package com.cgpay.support.training.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowGraphTest {

    private static final String FLOW = """
            name: {zh: 名, en: n}
            steps:
              - {id: find, lookup: transaction, with: [], found: told, none: look, unidentified: look, failed: look}
              - {id: told, branch: transaction.status, cases: {CASES}, else: look}
              - {id: look, branch: transaction.status, cases: {processing: done, failed: done, succeeded: done}, else: lost}
              - {id: done, end: x}
              - {id: lost, end: x}
            """;

    private static FlowGraph graph(Flow flow) {
        return new FlowGraph(flow, Map.of());
    }

    private static Flow flow(String cases) {
        return FlowReader.read("pay", FLOW.replace("CASES", cases));
    }

    @Test
    void whatHasACaseForEveryValueLeavesNothingElse() {
        Flow flow = flow("processing: done, failed: done, succeeded: done");
        assertThat(graph(flow).next(flow.step("told").orElseThrow())).containsExactly("done");
    }

    @Test
    void aValueWithoutACaseGoesElsewhere() {
        Flow flow = flow("processing: done, failed: done");
        assertThat(graph(flow).next(flow.step("told").orElseThrow())).containsExactlyInAnyOrder("done", "look");
    }

    @Test
    void whatMayNotHaveBeenFoundGoesElsewhere() {
        Flow flow = flow("processing: done, failed: done, succeeded: done");
        assertThat(graph(flow).next(flow.step("look").orElseThrow())).containsExactlyInAnyOrder("done", "lost");
    }
}
