package com.cgpay.support.flow;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.flow.Flow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a flow starts: with all that is known already, so that nothing is asked twice. Pure. */
final class Beginnings {

    private final Flows flows;
    private final Answers answers;
    private final Endings endings;

    Beginnings(Flows flows, Answers answers, Endings endings) {
        this.flows = flows;
        this.answers = answers;
        this.endings = endings;
    }

    Move start(Flow flow, String intent, List<Said> told, Optional<RunningFlow> interrupted, Instant now) {
        Map<String, SlotValue> known = new LinkedHashMap<>();
        interrupted.ifPresent(running -> running.slots().forEach((name, value) -> {
            if (flow.slots().containsKey(name) && sameKind(flow, running, name)) {
                known.put(name, value);
            }
        }));
        told.forEach(said -> known.putAll(SlotReader.named(flow, said)));
        known.putAll(answers.meantBy(flow, intent, told));
        RunningFlow begun = start(flow, known, now)
                .pausing(interrupted.map(running -> running.pausing(null)).orElse(null))
                .turned(interrupted.map(RunningFlow::turns).orElse(0) + 1, now);
        return begin(begun, flow);
    }

    Optional<Move> startAgain(Flow flow, RunningFlow running, String intent, Said said) {
        Map<String, SlotValue> known = new LinkedHashMap<>(SlotReader.named(flow, said));
        boolean isNew = known.entrySet().stream()
                .anyMatch(told -> !told.getValue().value().equals(Values.raw(running.slots(), told.getKey())));
        known.putAll(answers.meantBy(flow, intent, List.of(said)));
        return isNew ? Optional.of(beginAgain(flow, known, running, said, List.of())) : Optional.empty();
    }

    /** Goes another way through the flow that runs, keeping what is known, where words settle its first choice anew. */
    Optional<Move> startOtherwise(Flow flow, RunningFlow running, Said said) {
        Map<String, SlotValue> known = new LinkedHashMap<>(running.slots());
        known.putAll(answers.meantBy(flow, "", List.of(said)));
        return known.equals(running.slots())
                ? Optional.empty()
                : Optional.of(beginAgain(flow, known, running, said, running.trail()));
    }

    /** @param trail steps of which the customer need not hear again */
    private Move beginAgain(
            Flow flow, Map<String, SlotValue> known, RunningFlow running, Said said, List<String> trail) {
        Instant now = said.now().toInstant();
        return begin(
                start(flow, known, now)
                        .trailing(trail)
                        .pausing(running.paused())
                        .turned(running.turns() + 1, now),
                flow);
    }

    private static RunningFlow start(Flow flow, Map<String, SlotValue> known, Instant now) {
        return RunningFlow.start(flow.id(), flow.first().id(), now).knowing(known);
    }

    private Move begin(RunningFlow state, Flow flow) {
        if (Endings.isTooLong(state)) {
            return Endings.handOver(state, HandoffReason.NOT_SOLVED);
        }
        return endings.settled(new Walk(flows, flow, state).from(flow.first()));
    }

    private boolean sameKind(Flow flow, RunningFlow running, String slot) {
        return flows.find(running.flow())
                .map(other -> other.slots().get(slot))
                .filter(other -> other.equals(flow.slots().get(slot)))
                .isPresent();
    }
}
