package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Move;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.flow.Flow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides whether a flow takes a message, and what for: an answer to it, another question in between, another flow.
 * Danger has been looked at before. Pure.
 */
public record Guidance(FlowEngine engine) {

    /** The intent of customers who want to be called. */
    static final String CALLBACK = "request-callback";

    /** The intent of customers who come back to an earlier case. */
    private static final String CASE = "case-status";

    /** Whether a flow waits for whatever the customer writes, a complaint too, or for the reason that this tells. */
    boolean takesAnyWords(Conversation conversation, Said said) {
        return running(conversation, said)
                .filter(running -> engine.takesAnyWords(running, said))
                .isPresent();
    }

    /** Whether no flow waits, or none but the one that this intent starts. */
    boolean isFreeFor(String intent, Conversation conversation, Said said) {
        return running(conversation, said)
                .map(RunningFlow::flow)
                .filter(id -> engine.flows()
                        .startedBy(intent)
                        .filter(flow -> flow.id().equals(id))
                        .isEmpty())
                .isEmpty();
    }

    /** Decides on words that are just one of the options that were offered; empty where they are not. */
    Optional<Decision> picked(Conversation conversation, Said said) {
        return running(conversation, said)
                .flatMap(running -> engine.pick(running, said))
                .map(move -> new Decision.Guide(move, Rule.PICKED));
    }

    /** Decides on words that are about the flow itself, whatever else they might mean: "skip", "back", "why". */
    Optional<Decision> steered(Conversation conversation, Said said) {
        return running(conversation, said)
                .flatMap(running -> engine.steer(running, said))
                .map(move -> new Decision.Guide(move, Rule.FLOW_HEARD));
    }

    /** Begins the flow of what is wanted; empty where there is none. */
    Optional<Decision> begun(Conversation conversation, Said said, String wanted) {
        return engine.openings().startedBy(wanted, said).map(flow -> begin(conversation, flow, wanted, said));
    }

    /** Asks the open question of the flow once more; empty where none waits. */
    Optional<Move> repeat(Conversation conversation, Said said) {
        return running(conversation, said)
                .map(running -> engine.repeat(running, said.now().toInstant()));
    }

    /** Decides on words that tell of danger: the flow against it begins, whatever was asked; empty if it runs. */
    Optional<Decision> protect(Conversation conversation, Said said, String danger) {
        Optional<RunningFlow> running = running(conversation, said);
        return engine.flows()
                .startedBy(danger)
                .filter(flow ->
                        running.filter(one -> one.flow().equals(flow.id())).isEmpty())
                .map(flow -> running.map(one -> MidFlow.change(engine, one, flow, danger, said))
                        .orElseGet(() -> begin(conversation, flow, danger, said)));
    }

    /** Decides on words that quote the number of a case; empty where they quote none, or answer a question with it. */
    public Optional<Decision> returning(Conversation conversation, Said said) {
        Optional<RunningFlow> running = running(conversation, said);
        return engine.openings()
                .startedByCaseNumber(CASE, running, said)
                .map(flow -> running.map(one -> MidFlow.change(engine, one, flow, CASE, said))
                        .orElseGet(() -> begin(conversation, flow, CASE, said)));
    }

    /** Decides on words and what they want; empty where no flow has to do with it. */
    public Optional<Decision> decide(Conversation conversation, Said said, Wish wish) {
        Optional<Flow> started = engine.openings().startedBy(wish.intent(), said);
        return running(conversation, said)
                .map(running -> new MidFlow(engine, running, said, wish, started).decide())
                .or(() -> called(conversation, said))
                .or(() -> started.map(flow -> begin(conversation, flow, wish.intent(), said)))
                .or(() -> wish.sure().isEmpty() ? offered(conversation, said) : Optional.empty());
    }

    /** Who was just offered a flow and tells what it would ask for has taken the offer. */
    private Optional<Decision> offered(Conversation conversation, Said said) {
        boolean understood = conversation.misunderstood() == 0
                && conversation.matter().isFresh(said.now().toInstant());
        return conversation
                .matter()
                .lastArticle()
                .filter(_ -> understood)
                .flatMap(article -> engine.openings().takenUp(article, said))
                .or(() -> continued(conversation, said))
                .map(flow -> begin(conversation, flow, "", said));
    }

    /** Who was asked which of several things is meant, and names what goes with one of them, means that. */
    private Optional<Flow> continued(Conversation conversation, Said said) {
        return conversation.matter().isFresh(said.now().toInstant())
                ? conversation.offered().stream()
                        .flatMap(reply -> Choice.parse(reply.id()).stream())
                        .filter(Choice.ShowArticle.class::isInstance)
                        .map(choice -> ((Choice.ShowArticle) choice).article())
                        .flatMap(article -> engine.openings().continuedBy(article, said).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Who says where to call wants to be called, whatever it is about. */
    private Optional<Decision> called(Conversation conversation, Said said) {
        return engine.openings()
                .startedByAddress(CALLBACK, said)
                .map(flow -> begin(conversation, flow, CALLBACK, said));
    }

    private Optional<RunningFlow> running(Conversation conversation, Said said) {
        return engine.running(conversation, said.now().toInstant());
    }

    /** Decides on a tap on an article: it is shown beside the flow that waits, or starts one of its own. */
    public Optional<Decision> show(Conversation conversation, Article article, Said said) {
        Optional<Flow> started = engine.flows().startedBy(article.intent());
        Optional<RunningFlow> running = running(conversation, said);
        if (running.isEmpty()) {
            return started.map(flow -> begin(conversation, flow, article.intent(), said));
        }
        Instant now = said.now().toInstant();
        return running.map(one -> started.filter(flow -> !flow.id().equals(one.flow()))
                .map(flow -> new Decision.Guide(
                        engine.start(flow, article.intent(), List.of(), running, now), Rule.TOPIC_CHANGED))
                .orElseGet(() -> new Decision.Guide(engine.aside(one, article.id(), now), Rule.ASKED_IN_BETWEEN)));
    }

    private Decision begin(Conversation conversation, Flow flow, String wanted, Said said) {
        return new Decision.Guide(
                engine.start(
                        flow,
                        wanted,
                        told(conversation, flow, said),
                        Optional.empty(),
                        said.now().toInstant()),
                Rule.FLOW_STARTED);
    }

    /**
     * What was said a moment ago belongs to it. Where a flow was gone through for that, only a detail does that goes with
     * it, or the question how long it takes; anything else is another case.
     */
    private List<Said> told(Conversation conversation, Flow flow, Said said) {
        Matter matter = conversation.matter();
        List<Said> before = matter.said().stream()
                .map(words -> new Said(words, matter.at().atZone(said.now().getZone())))
                .toList();
        boolean goesOn =
                !matter.guided() || said.asksHowLong() || (said.isDetail() && !engine.contradicts(flow, before, said));
        return matter.isFresh(said.now().toInstant()) && goesOn
                ? Stream.concat(before.stream(), Stream.of(said)).toList()
                : List.of(said);
    }

    /** Decides on a tap that is about a flow; empty where that flow is over. */
    public Optional<Decision> decide(Conversation conversation, Choice choice, Said said) {
        Instant now = said.now().toInstant();
        Optional<RunningFlow> running = running(conversation, said);
        return switch (choice) {
            case Choice.Start(String id) ->
                engine.flows()
                        .find(id)
                        .map(flow -> running.filter(one -> !one.flow().equals(id))
                                .map(one -> MidFlow.change(engine, one, flow, "", said))
                                .orElseGet(() -> begin(conversation, flow, "", said)));
            case Choice.Unsolved(String article) ->
                engine.flows()
                        .offeredBy(article)
                        .filter(_ -> running.isEmpty())
                        .map(flow -> begin(conversation, flow, "", said));
            case Choice.Pick(String step, String value) ->
                running.flatMap(one -> engine.pick(one, step, value, now))
                        .map(move -> new Decision.Guide(move, Rule.PICKED));
            case Choice.Skip _ -> running.map(one -> new Decision.Guide(engine.skip(one, now), Rule.SKIPPED));
            case Choice.Stop _ -> running.map(one -> new Decision.Guide(engine.cancel(one), Rule.STOPPED));
            default -> Optional.empty();
        };
    }
}
