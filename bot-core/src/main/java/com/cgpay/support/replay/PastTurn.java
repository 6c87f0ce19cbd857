package com.cgpay.support.replay;

import com.cgpay.support.bot.Turn;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.BotSaid;
import com.cgpay.support.conversation.Event.CustomerSaid;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.Choice;
import com.cgpay.support.dialogue.Rule;
import com.cgpay.support.language.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A turn that the bot took on a customer's words.
 *
 * @param before the conversation as it was when the bot decided
 * @param rule by which it decided; empty where nothing had to be understood
 * @param question what was understood: the words, or they and the question before them, without what buttons say; empty
 *     where the words only chose
 * @param chosen whether the customer then took an article that was offered
 */
public record PastTurn(Conversation before, Instant at, Outcome outcome, String rule, String question, boolean chosen) {

    /**
     * The turns in a conversation that rest on words and articles alone; what a flow says depends on its own past.
     *
     * @param events all of them, from the first
     */
    static List<PastTurn> in(String conversation, List<Recorded> events) {
        List<PastTurn> turns = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        Conversation state = Conversation.empty(conversation);
        int next = 0;
        while (next < events.size()) {
            int length = 1;
            if (isOpen(state) && isByBot(events.get(next).event())) {
                List<Recorded> rest = events.subList(next, events.size());
                turns.add(of(state, rest, labels));
                length = turn(rest).size();
            }
            List<Recorded> turn = events.subList(next, next + length);
            labels.addAll(labels(turn));
            state = state.after(turn);
            next += length;
        }
        return turns;
    }

    /** What the buttons of some events say, and the titles of the articles they lead to. */
    private static Set<String> labels(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .flatMap(event -> switch (event) {
                    case BotSaid(Reply reply, var _) -> labels(reply);
                    case CustomerSaid(var _, Content.Tap(var _, String label), var _) -> Stream.of(label);
                    default -> Stream.empty();
                })
                .map(Folding::fold)
                .collect(Collectors.toSet());
    }

    private static Stream<String> labels(Reply reply) {
        Stream<String> buttons = reply.choices().stream().map(Reply.QuickReply::label);
        return reply.article() == null
                ? buttons
                : Stream.concat(buttons, Stream.of(reply.article().title()));
    }

    /** Words that only chose, such as a typed label, were not looked at for what they mean. */
    private static String asked(Conversation before, Optional<Trace> trace, Set<String> labels) {
        return trace.filter(found -> !found.intents().isEmpty())
                .map(found -> before.question(found)
                        .lines()
                        .filter(line -> !labels.contains(Folding.fold(line)))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    /** @param events from the first of the turn to the last of the conversation */
    private static PastTurn of(Conversation before, List<Recorded> events, Set<String> labels) {
        List<Event> turn = turn(events);
        Optional<Trace> trace = turn.stream()
                .filter(BotSaid.class::isInstance)
                .flatMap(event -> Optional.ofNullable(((BotSaid) event).trace()).stream())
                .findFirst();
        boolean chosen = events.size() > turn.size()
                && events.get(turn.size()).event() instanceof CustomerSaid(var _, Content.Tap(String id, var _), var _)
                && Choice.parse(id).filter(Choice.ShowArticle.class::isInstance).isPresent();
        return new PastTurn(
                before,
                events.getFirst().at(),
                Outcome.of(turn),
                trace.map(Trace::rule).orElse(""),
                asked(before, trace, labels),
                chosen);
    }

    private static boolean isOpen(Conversation state) {
        return state.owner() instanceof Owner.Bot
                && state.flow() == null
                && !state.pending().isEmpty()
                && state.pending().messages().getLast().content() instanceof Content.Text;
    }

    private static boolean isByBot(Event event) {
        return switch (event) {
            case Event.BotSaid _, Event.BotStayedSilent _, Event.HandoffRequested _ -> true;
            case Event.FlowMoved _, Event.FlowEnded _, Event.LookedUp _ -> true;
            default -> false;
        };
    }

    /** A turn is recorded in one piece and shares its moment. */
    private static List<Event> turn(List<Recorded> events) {
        Instant at = events.getFirst().at();
        return events.stream()
                .takeWhile(
                        recorded -> isByBot(recorded.event()) && recorded.at().equals(at))
                .map(Recorded::event)
                .toList();
    }

    /** Whether the customer asked something and left with neither an answer nor one of those offered. */
    public boolean isUnanswered() {
        boolean left = Rule.of(rule).filter(Rule::leavesUnanswered).isPresent()
                || (outcome.kind() == Outcome.Kind.OFFER && !chosen);
        return left && !question.isBlank();
    }

    /** Whether it was a question, and what became of it rests on how surely an article answers it. */
    public boolean restsOnConfidence() {
        return Rule.of(rule).filter(Rule::restsOnConfidence).isPresent() && !question.isBlank();
    }

    /** What the customer would get by this turn. */
    Outcome again(Turn turn) {
        return Outcome.of(turn.decide(before, words(), at).decision());
    }

    /** What the customer said, as it was kept. */
    public String words() {
        return before.words();
    }
}
