package com.cgpay.support.flow;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.FlowEnd;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves customers through flows: a pure function of where they stand and what was said or found. */
public final class FlowEngine {

    /** Who has said so much and is not through is better off with a person; also ends every loop. */
    private static final int MOST_TURNS = 30;

    /** After this long a customer is reminded of what it was about. */
    private static final Duration PAUSE = Duration.ofHours(8);

    /** After this long a question is not waiting any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private static final String QUEUE = "support";

    private final Flows flows;
    private final Answers answers;

    public FlowEngine(Flows flows) {
        this.flows = flows;
        this.answers = new Answers(flows);
    }

    public Flows flows() {
        return flows;
    }

    /** The flow that waits for this customer; empty where none does, or none that is still known. */
    public Optional<RunningFlow> running(Conversation conversation, Instant now) {
        return Optional.ofNullable(conversation.flow())
                .filter(running -> running.at().plus(FORGOTTEN).isAfter(now))
                .filter(running -> flows.find(running.flow()).isPresent());
    }

    /** Whether the open question takes whatever is written. */
    public boolean takesAnyWords(RunningFlow running) {
        return flow(running).step(running.step()).orElse(null) instanceof Step.Ask ask
                && Optional.ofNullable(flow(running).slots().get(ask.slot()))
                        .filter(slot -> slot.type() == SlotType.TEXT)
                        .isPresent();
    }

    /**
     * Starts a flow with all that is known already.
     *
     * @param intent what the customer wants; empty for a tap
     * @param told what the customer has said about it, the newest last
     * @param interrupted what waits until this is done
     */
    public Move start(Flow flow, String intent, List<Said> told, Optional<RunningFlow> interrupted, Instant now) {
        Map<String, SlotValue> known = new LinkedHashMap<>();
        interrupted.ifPresent(running -> running.slots().forEach((name, value) -> {
            if (flow.slots().containsKey(name) && sameKind(flow, running, name)) {
                known.put(name, value);
            }
        }));
        told.forEach(said -> known.putAll(SlotReader.named(flow, said)));
        known.putAll(answers.meantBy(flow, intent, told));
        return begin(
                flow,
                known,
                interrupted.map(running -> running.pausing(null)).orElse(null),
                interrupted.map(RunningFlow::turns).orElse(0) + 1,
                now);
    }

    /**
     * Starts the flow that runs once more, for another case of the same kind.
     *
     * @return empty where the words name nothing new
     */
    public Optional<Move> startAgain(RunningFlow running, String intent, Said said) {
        Flow flow = flow(running);
        Map<String, SlotValue> known = new LinkedHashMap<>(SlotReader.named(flow, said));
        boolean isNew = known.entrySet().stream()
                .anyMatch(told -> !told.getValue().value().equals(Values.raw(running.slots(), told.getKey())));
        known.putAll(answers.meantBy(flow, intent, List.of(said)));
        Instant now = said.now().toInstant();
        return isNew ? Optional.of(begin(flow, known, running.paused(), running.turns() + 1, now)) : Optional.empty();
    }

    private Move begin(Flow flow, Map<String, SlotValue> known, @Nullable RunningFlow paused, int turns, Instant now) {
        RunningFlow state = RunningFlow.start(flow.id(), flow.first().id(), now)
                .knowing(known)
                .pausing(paused)
                .turned(turns, now);
        if (state.turns() > MOST_TURNS) {
            return handOver(state, HandoffReason.NOT_SOLVED);
        }
        return settled(new Walk(flows, flow, state).from(flow.first()));
    }

    private boolean sameKind(Flow flow, RunningFlow running, String slot) {
        return flows.find(running.flow())
                .map(other -> other.slots().get(slot))
                .filter(other -> other.equals(flow.slots().get(slot)))
                .isPresent();
    }

    /** What the customer's words do to the flow; empty where they say nothing about it. */
    public Optional<Move> hear(RunningFlow running, Said said) {
        Flow flow = flow(running);
        Instant now = said.now().toInstant();
        RunningFlow state = running.turned(running.turns() + 1, now);
        if (state.turns() > MOST_TURNS) {
            return Optional.of(handOver(state, HandoffReason.NOT_SOLVED));
        }
        Optional<Step> step = flow.step(running.step());
        if (step.isEmpty()) { // the file has changed since: what is known is not asked again
            return Optional.of(settled(new Walk(flows, flow, state).from(flow.first())));
        }
        return answers.exactly(flow, step.get(), state, said)
                .or(() -> steer(flow, step.get(), state, said.folded()))
                .or(() -> answers.freely(flow, step.get(), state, said))
                .map(this::settled);
    }

    private Optional<Move> steer(Flow flow, Step step, RunningFlow state, String folded) {
        if (Phrases.is(Phrase.CANCEL, folded)) {
            return Optional.of(cancel(state));
        }
        if (Phrases.is(Phrase.BACK, folded)) {
            return Optional.of(Questions.previous(flow, step, state));
        }
        if (Phrases.is(Phrase.REPEAT, folded) || Phrases.is(Phrase.RESUME, folded)) {
            return Optional.of(Questions.ask(flow, step, state, List.of()));
        }
        if (Phrases.is(Phrase.WHY, folded)) {
            return Optional.of(Questions.ask(flow, step, state, List.of(Questions.why(flow, step, state))));
        }
        if (step instanceof Step.Ask ask && Phrases.is(Phrase.SKIP, folded)) {
            return Optional.of(ask.optional() ? skip(flow, ask, state) : Questions.stuck(flow, step, state));
        }
        return Optional.empty();
    }

    /** A tap on one of the options of a question, the open one or an earlier one. */
    public Optional<Move> pick(RunningFlow running, String step, String value, Instant now) {
        Flow flow = flow(running);
        return flow.step(step)
                .filter(Step.Choose.class::isInstance)
                .map(Step.Choose.class::cast)
                .filter(choose -> running.step().equals(step) || running.trail().contains(step))
                .filter(choose -> OptionReader.value(choose, value).isPresent())
                .map(choose -> {
                    RunningFlow state = running.turned(running.turns() + 1, now);
                    return state.turns() > MOST_TURNS
                            ? handOver(state, HandoffReason.NOT_SOLVED)
                            : settled(answers.chosen(flow, choose, state, value));
                });
    }

    /** The customer does not know what is asked. */
    public Move skip(RunningFlow running, Instant now) {
        Flow flow = flow(running);
        RunningFlow state = running.turned(running.turns() + 1, now);
        Optional<Step> step = flow.step(running.step());
        if (step.orElse(null) instanceof Step.Ask ask && ask.optional()) {
            return settled(skip(flow, ask, state));
        }
        return step.map(open -> Questions.ask(flow, open, state, List.of())).orElseGet(() -> cancel(state));
    }

    private Move skip(Flow flow, Step.Ask ask, RunningFlow state) {
        RunningFlow known = state.knowing(Map.of(ask.slot(), SlotValue.UNKNOWN));
        return new Walk(flows, flow, known).from(ask);
    }

    /** Answers another question and comes back. */
    public Move aside(RunningFlow running, String article, Instant now) {
        Flow flow = flow(running);
        RunningFlow state = running.turned(running.turns() + 1, now);
        if (state.turns() > MOST_TURNS) {
            return handOver(state, HandoffReason.NOT_SOLVED);
        }
        return flow.step(running.step())
                .map(step -> Questions.ask(flow, step, state, List.of(Questions.own(Line.Kind.RESUMED, flow, state))))
                .orElseGet(() -> cancel(state))
                .beside(article);
    }

    /** Nobody knows what the customer meant: asks again, then offers ways out, then calls a person. */
    public Move missed(RunningFlow running, Said said) {
        Instant now = said.now().toInstant();
        Flow flow = flow(running);
        RunningFlow state = running.turned(running.turns() + 1, now);
        Step step = flow.step(running.step()).orElse(flow.first());
        if (running.at().plus(PAUSE).isBefore(now)) {
            return Questions.ask(flow, step, state, List.of(Questions.own(Line.Kind.RETURNED, flow, state)));
        }
        int times = Questions.times(step);
        if (running.misses() > times || state.turns() > MOST_TURNS) {
            return handOver(state, HandoffReason.NOT_UNDERSTOOD);
        }
        if (running.misses() == times) {
            return Questions.stuck(flow, step, state);
        }
        List<Line> unsure = said.isQuestion() ? List.of(Questions.own(Line.Kind.UNSURE, flow, state)) : List.of();
        return Questions.again(flow, step, state.missed(running.misses() + 1)).after(unsure);
    }

    /** Leaves the flow; one that was interrupted for it goes on. */
    public Move cancel(RunningFlow running) {
        Line line = Questions.own(Line.Kind.CANCELLED, flow(running), running);
        Move over = new Move(running, List.of(), List.of(line), List.of(), new Move.Nothing());
        return resumePaused(over, FlowEnd.CANCELLED);
    }

    /** Goes on with what was found for the customer. */
    public Move resume(Move move, Step.Lookup lookup, Lookups.Result result) {
        RunningFlow state = move.state();
        for (String known : state.slots().keySet()) {
            state = known.startsWith(lookup.source() + ".") ? state.forgetting(known) : state;
        }
        if (result instanceof Lookups.Result.Found(Map<String, String> fields)) {
            Map<String, SlotValue> found = new LinkedHashMap<>();
            fields.forEach((field, value) -> found.put(lookup.source() + "." + field, new SlotValue(value, value)));
            state = state.knowing(found);
        }
        Flow flow = flow(state);
        Step next =
                flow.step(lookup.outcomes().getOrDefault(outcome(result), "")).orElseThrow();
        return settled(new Walk(flows, flow, state.passed(lookup.id()))
                .continuing(move.path(), move.lines())
                .from(next));
    }

    /** What flow files call the outcome of a lookup. */
    public static String outcome(Lookups.Result result) {
        return switch (result) {
            case Lookups.Result.Found _ -> Step.Lookup.FOUND;
            case Lookups.Result.None _ -> Step.Lookup.NONE;
            case Lookups.Result.Unidentified _ -> Step.Lookup.UNIDENTIFIED;
            case Lookups.Result.Failed _ -> Step.Lookup.FAILED;
        };
    }

    private Move settled(Move move) {
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

    private Move handOver(RunningFlow state, HandoffReason reason) {
        return new Move(
                state, List.of(), List.of(), List.of(), new Move.HandsOver(QUEUE, Priority.NORMAL, reason, null));
    }

    private Flow flow(RunningFlow running) {
        return flows.find(running.flow()).orElseThrow();
    }
}
