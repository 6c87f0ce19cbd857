package com.cgpay.support.flow;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves customers through flows: a pure function of where they stand and what was said or found. */
public final class FlowEngine {

    /** After this long a question is not waiting any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final Flows flows;
    private final Answers answers;
    private final Beginnings beginnings;
    private final Endings endings;
    private final Openings openings;
    private final Steering steering;
    private final Repetition repetition;

    public FlowEngine(Flows flows) {
        this.flows = flows;
        this.answers = new Answers(flows);
        this.endings = new Endings(flows);
        this.beginnings = new Beginnings(flows, answers, endings);
        this.openings = new Openings(flows);
        this.repetition = new Repetition(endings);
        this.steering = new Steering(flows, endings, repetition);
    }

    public Flows flows() {
        return flows;
    }

    /** The flow that waits for this customer; empty where none does, or none that is still known. */
    public Optional<RunningFlow> running(Conversation conversation, Instant now) {
        return Optional.ofNullable(conversation.flow()).filter(running -> waits(running, now));
    }

    private boolean waits(RunningFlow flow, Instant now) {
        return flow.at().plus(FORGOTTEN).isAfter(now) && flows.find(flow.flow()).isPresent();
    }

    /** The flows that a conversation is still in though they do not wait for the customer any more, innermost first. */
    public List<String> forgotten(Conversation conversation, Instant now) {
        List<String> forgotten = new ArrayList<>();
        for (RunningFlow flow = conversation.flow(); flow != null && !waits(flow, now); flow = flow.paused()) {
            forgotten.add(flow.flow());
        }
        return forgotten;
    }

    /** Which flows words begin. */
    public Openings openings() {
        return openings;
    }

    /** Whether the open question takes whatever is written, or the words tell the reason that the flow will ask for. */
    public boolean takesAnyWords(RunningFlow running, Said said) {
        Flow flow = flow(running);
        return Heard.reasonTold(flow, running, said).isPresent()
                || (flow.step(running.step()).orElse(null) instanceof Step.Ask ask && flow.takesText(ask));
    }

    /**
     * Starts a flow with all that is known already.
     *
     * @param intent what the customer wants; empty for a tap
     * @param told what the customer has said about it, the newest last
     * @param interrupted what waits until this is done
     */
    public Move start(Flow flow, String intent, List<Said> told, Optional<RunningFlow> interrupted, Instant now) {
        return beginnings.start(flow, intent, told, interrupted, now);
    }

    /**
     * Starts the flow that runs once more, for another case of the same kind.
     *
     * @return empty where the words name nothing new
     */
    public Optional<Move> startAgain(RunningFlow running, String intent, Said said) {
        return beginnings.startAgain(flow(running), running, intent, said);
    }

    /**
     * Goes another way through the flow that runs, as when one problem of a kind turns out to be the next.
     *
     * @return empty where the words do not settle the flow's first choice, or as it was settled before
     */
    public Optional<Move> startOtherwise(RunningFlow running, Said said) {
        return beginnings.startOtherwise(flow(running), running, said);
    }

    /** Takes what words tell the flow, which {@link #steer} has looked at before; empty where they tell nothing. */
    public Optional<Move> hear(RunningFlow running, Said said) {
        Flow flow = flow(running);
        Instant now = said.now().toInstant();
        RunningFlow state = running.turned(running.turns() + 1, now);
        if (Endings.isTooLong(state)) {
            return Optional.of(Endings.handOver(state, HandoffReason.NOT_SOLVED));
        }
        Optional<Step> step = flow.step(running.step());
        if (step.isEmpty()) { // the file has changed since: what is known is not asked again
            return Optional.of(endings.settled(new Walk(flows, flow, state).from(flow.first())));
        }
        Optional<Move> heard = answers.freely(flow, step.get(), state, said).map(endings::settled);
        return Steering.tellingHowLong(flow, step.get(), state, said.clauses(), heard);
    }

    /** Does what words say about the flow itself, such as to go back; empty where they say anything else. */
    public Optional<Move> steer(RunningFlow running, Said said) {
        Flow flow = flow(running);
        RunningFlow state = running.turned(running.turns() + 1, said.now().toInstant());
        return flow.step(running.step())
                .flatMap(step ->
                        steering.steer(flow, step, state, said).or(() -> steering.settled(flow, step, state, said)))
                .map(move -> Endings.isTooLong(state)
                        ? Endings.handOver(state, HandoffReason.NOT_SOLVED)
                        : endings.settled(move));
    }

    /** Words that are just one of the open options do what a tap on it does. */
    public Optional<Move> pick(RunningFlow running, Said said) {
        return flow(running)
                .step(running.step())
                .filter(Step.Choose.class::isInstance)
                .flatMap(step -> OptionReader.exactlyOrInPart((Step.Choose) step, said))
                .flatMap(option ->
                        pick(running, running.step(), option.value(), said.now().toInstant()));
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
                    return Endings.isTooLong(state)
                            ? Endings.handOver(state, HandoffReason.NOT_SOLVED)
                            : endings.settled(answers.chosen(flow, choose, state, value));
                });
    }

    /** The customer does not know what is asked. */
    public Move skip(RunningFlow running, Instant now) {
        Flow flow = flow(running);
        RunningFlow state = running.turned(running.turns() + 1, now);
        Optional<Step> step = flow.step(running.step());
        if (Endings.isTooLong(state)) {
            return Endings.handOver(state, HandoffReason.NOT_SOLVED);
        }
        if (step.orElse(null) instanceof Step.Ask ask && ask.optional()) {
            return endings.settled(steering.skip(flow, ask, state));
        }
        return step.map(open -> Questions.ask(flow, open, state, List.of())).orElseGet(() -> endings.cancelled(state));
    }

    /** Asks the open question once more. */
    public Move repeat(RunningFlow running, Instant now) {
        return repetition.repeat(flow(running), running, List.of(), now);
    }

    /** Answers another question and comes back. */
    public Move aside(RunningFlow running, String article, Instant now) {
        return repetition.aside(flow(running), running, article, now);
    }

    /** Says that no article answers another question, and comes back. */
    public Move uncovered(RunningFlow running, Instant now) {
        return repetition.uncovered(flow(running), running, now);
    }

    /** Whether words name another value for what was named before, and so speak of another case. */
    public boolean contradicts(Flow flow, List<Said> before, Said said) {
        Map<String, SlotValue> known = new HashMap<>();
        before.forEach(one -> known.putAll(SlotReader.named(flow, one)));
        return SlotReader.named(flow, said).entrySet().stream()
                .anyMatch(named ->
                        known.containsKey(named.getKey()) && !named.getValue().equals(known.get(named.getKey())));
    }

    /**
     * Nobody knows what the customer meant: asks again, then offers ways out, then calls a person.
     *
     * @param likely articles that may answer it
     * @param foreign whether it is none of this business
     */
    public Move missed(RunningFlow running, Said said, List<String> likely, boolean foreign) {
        Line.Kind unknown = foreign ? Line.Kind.OUT_OF_SCOPE : Line.Kind.UNSURE;
        return repetition.missed(flow(running), running, said, likely, unknown);
    }

    /** Leaves the flow; one that was interrupted for it goes on. */
    public Move cancel(RunningFlow running) {
        return endings.cancelled(running);
    }

    /** Leaves the flow for another question, whose answer stands in place of a goodbye. */
    public Move leaveFor(RunningFlow running, String article) {
        Move over = endings.cancelled(running);
        return over.next() instanceof Move.Nothing
                ? new Move(over.state(), over.path(), List.of(new Line.Article(article)), over.ended(), over.next())
                : over.beside(article);
    }

    /** Leaves the flow for another one; what was interrupted before waits until that is done. */
    public Move leaveFor(RunningFlow running, Flow other, String intent, Said said) {
        Optional<RunningFlow> paused = Optional.ofNullable(running.paused());
        return start(other, intent, List.of(said), paused, said.now().toInstant())
                .afterEnding(Endings.left(running));
    }

    /** Goes on with what was found for the customer. */
    public Move resume(Move move, Step.Lookup lookup, Lookups.Result result) {
        RunningFlow state = move.state();
        for (String known : state.slots().keySet()) {
            state = known.startsWith(lookup.source() + ".") ? state.forgetting(known) : state;
        }
        if (result instanceof Lookups.Result.Found(Map<String, String> fields)) {
            Map<String, SlotValue> found = new LinkedHashMap<>();
            fields.forEach((field, value) -> found.put(lookup.source() + "." + field, SlotValue.of(value)));
            state = state.knowing(found);
        }
        Flow flow = flow(state);
        Step next =
                flow.step(lookup.outcomes().getOrDefault(result.outcome(), "")).orElseThrow();
        return endings.settled(new Walk(flows, flow, state.passed(lookup.id()))
                .continuing(move.path(), move.lines())
                .from(next));
    }

    private Flow flow(RunningFlow running) {
        return flows.find(running.flow()).orElseThrow();
    }
}
