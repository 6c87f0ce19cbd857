package com.cgpay.support.flow;

import com.cgpay.support.conversation.Event.FlowEnd;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Step;
import java.util.List;
import java.util.Optional;

/** What happens when a flow is over, one way or another. Pure. */
final class Endings {

    /** Who has said so much and is not through is better off with a person; also ends every loop. */
    private static final int MOST_TURNS = 30;

    private static final String QUEUE = "support";

    private final Flows flows;

    Endings(Flows flows) {
        this.flows = flows;
    }

    static boolean isTooLong(RunningFlow state) {
        return state.turns() > MOST_TURNS;
    }

    /** Leaves the flow; one that was interrupted for it goes on. */
    Move cancelled(RunningFlow running) {
        Line line = Questions.own(Line.Kind.CANCELLED, flow(running), running);
        Move over = new Move(running, List.of(), List.of(line), List.of(), new Move.Nothing());
        return resumePaused(over, FlowEnd.CANCELLED);
    }

    /** What the flow is about has come by itself; one that was interrupted for it goes on. */
    Move settledByItself(RunningFlow running) {
        Line line = Questions.own(Line.Kind.SETTLED, flow(running), running);
        Move over = new Move(running, List.of(), List.of(line), List.of(), new Move.Nothing());
        return resumePaused(over, FlowEnd.DONE);
    }

    /** A flow that its customer has left for another one. */
    static Move.Ended left(RunningFlow running) {
        return new Move.Ended(running.flow(), List.of(), FlowEnd.CANCELLED);
    }

    /** A flow that came to its end is over, and one that was interrupted for it goes on. */
    Move settled(Move move) {
        return move.next() instanceof Move.Nothing && move.ended().isEmpty() ? resumePaused(move, FlowEnd.DONE) : move;
    }

    private Move resumePaused(Move over, FlowEnd how) {
        Move.Ended ended = new Move.Ended(over.state().flow(), over.path(), how);
        RunningFlow paused = over.state().paused();
        Optional<Flow> flow = paused == null ? Optional.empty() : flows.find(paused.flow());
        if (paused == null || flow.isEmpty()) {
            List<Line> lines = over.lines().isEmpty()
                    ? List.of(Questions.own(Line.Kind.DONE, flow(over.state()), over.state()))
                    : over.lines();
            return new Move(over.state(), List.of(), lines, List.of(ended), new Move.Nothing());
        }
        RunningFlow state = paused.turned(over.state().turns(), over.state().at());
        Step step = flow.get().step(state.step()).orElse(flow.get().first());
        Move next =
                Questions.ask(flow.get(), step, state, List.of(Questions.own(Line.Kind.RESUMED, flow.get(), state)));
        return new Move(next.state(), next.path(), next.after(over.lines()).lines(), List.of(ended), next.next());
    }

    /** A person takes over, though the flow has not come to that. */
    static Move handOver(RunningFlow state, HandoffReason reason) {
        return new Move(
                state, List.of(), List.of(), List.of(), new Move.HandsOver(QUEUE, Priority.NORMAL, reason, null));
    }

    private Flow flow(RunningFlow running) {
        return flows.find(running.flow()).orElseThrow();
    }
}
