package com.cgpay.support.replay;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A turn that the bot took on a customer's words.
 *
 * @param before the conversation as it was when the bot decided
 */
public record PastTurn(Conversation before, Instant at, Outcome outcome) {

    /**
     * The turns in a conversation that rest on words and articles alone; what a flow says depends on its own past.
     *
     * @param events all of them, from the first
     */
    static List<PastTurn> in(String conversation, List<Recorded> events) {
        List<PastTurn> turns = new ArrayList<>();
        Conversation state = Conversation.empty(conversation);
        for (int i = 0; i < events.size(); i++) {
            Recorded recorded = events.get(i);
            if (isOpen(state) && isByBot(recorded.event())) {
                turns.add(new PastTurn(state, recorded.at(), Outcome.of(turn(events.subList(i, events.size())))));
            }
            state = state.after(recorded);
        }
        return turns;
    }

    private static boolean isOpen(Conversation state) {
        return state.owner() instanceof Owner.Bot
                && state.flow() == null
                && !state.pending().isEmpty()
                && state.pending().getLast().content() instanceof Content.Text;
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

    /** What the customer said, as it was kept. */
    public String words() {
        return before.lastWords();
    }
}
