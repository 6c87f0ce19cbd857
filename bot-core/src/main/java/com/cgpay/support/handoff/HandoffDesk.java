package com.cgpay.support.handoff;

import com.cgpay.support.conversation.Conflict;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.privacy.Redactor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What agents do with conversations that were handed to them. Each action is decided on the state it was seen in and
 * appended only to that state, so two agents never both hold one conversation. Safe for all threads.
 */
public final class HandoffDesk {

    /** Announced while an agent writes to the customer of a conversation. */
    public static final String TYPING = "typing";

    private final ConversationLog log;
    private final Database database;
    private final Handoffs handoffs;

    public HandoffDesk(ConversationLog log, Database database, Handoffs handoffs) {
        this.log = log;
        this.database = database;
        this.handoffs = handoffs;
    }

    /** Takes a waiting conversation; taking one's own again changes nothing. */
    public Conversation claim(String handoff, Agent agent) {
        return act(handoff, conversation -> switch (conversation.owner()) {
            case Owner.Waiting waiting
            when waiting.handoffId().equals(handoff) -> Optional.of(new Event.HandoffClaimed(handoff, agent));
            case Owner.Human human
            when human.handoffId().equals(handoff) -> {
                requireOwn(human, agent);
                yield Optional.empty();
            }
            default -> throw HandoffException.closed();
        });
    }

    /**
     * Says something to the customer; sensitive data is taken out of it as out of everything.
     *
     * @param messageId the console's id of the message; the same one again changes nothing
     */
    public Conversation say(String handoff, Agent agent, String messageId, String text) {
        String safe = Redactor.redact(text).text();
        Event said = new Event.AgentSaid(handoff, agent, messageId, safe);
        return act(handoff, own(handoff, agent, said), (seen, event) -> {
            Database.join(log.receive(seen, key(agent, messageId), List.of(event)));
            return log.load(seen.id());
        });
    }

    /** With slashes, which no customer's id has: nobody sends beforehand what an agent's message is taken for. */
    private static String key(Agent agent, String messageId) {
        return String.join("/", "agent", agent.id(), messageId);
    }

    /** Lets the customer see that the agent is writing; nothing is recorded, and who misses it misses nothing. */
    public void typing(String handoff, Agent agent) {
        Handoff found = handoffs.find(handoff).orElseThrow(HandoffException::unknown);
        requireOwn(log.load(found.conversation()), handoff, agent);
        database.announce(new Announcement(TYPING, found.conversation()));
    }

    /** Leaves a note for whoever has the conversation or will; everybody may, as long as it is open. */
    public Conversation note(String handoff, Agent agent, String text) {
        String safe = Redactor.redact(text).text();
        return act(handoff, conversation -> {
            if (!conversation.owner().handoff().equals(Optional.of(handoff))) {
                throw HandoffException.closed();
            }
            return Optional.of(new Event.AgentNoted(handoff, agent, safe));
        });
    }

    /** Gives the conversation to another queue, where it waits again. */
    public Conversation transfer(String handoff, Agent agent, String queue) {
        return act(handoff, own(handoff, agent, new Event.HandoffTransferred(handoff, agent, queue)));
    }

    /**
     * Puts back into their queues whatever somebody has who will not come back.
     *
     * @param by who says so
     */
    public void release(String agentId, Agent by) {
        for (Handoff left : handoffs.claimedBy(agentId)) {
            act(
                    left.id(),
                    conversation -> conversation.owner() instanceof Owner.Human human
                                    && human.handoffId().equals(left.id())
                                    && human.agent().id().equals(agentId)
                            ? Optional.of(new Event.HandoffTransferred(left.id(), by, left.queue()))
                            : Optional.empty());
        }
    }

    /** Lets the bot answer again. */
    public Conversation returnToBot(String handoff, Agent agent) {
        return act(handoff, own(handoff, agent, new Event.HandoffReturned(handoff, agent)));
    }

    public Conversation resolve(String handoff, Agent agent) {
        return act(handoff, own(handoff, agent, new Event.HandoffResolved(handoff, agent)));
    }

    /**
     * Takes back that a handoff is resolved: whoever resolved it has it again, unless the customer has written or ended
     * the conversation meanwhile. What one has already changes nothing.
     */
    public Conversation reopen(String handoff, Agent agent) {
        return act(handoff, conversation -> switch (conversation.owner()) {
            case Owner.Resolved(Owner.Human last)
            when last.handoffId().equals(handoff) -> {
                requireOwn(last, agent);
                yield Optional.of(new Event.HandoffReopened(handoff, agent));
            }
            default -> {
                requireOwn(conversation, handoff, agent);
                yield Optional.empty();
            }
        });
    }

    /** The customer leaves the queue; without an open handoff nothing changes. */
    public Conversation cancel(String conversation) {
        return retry(
                conversation,
                state -> switch (state.owner()) {
                    case Owner.Waiting waiting -> Optional.of(new Event.HandoffCancelled(waiting.handoffId()));
                    case Owner.Bot _, Owner.Human _, Owner.Resolved _, Owner.Ended _ -> Optional.empty();
                },
                this::append);
    }

    private static Function<Conversation, Optional<Event>> own(String handoff, Agent agent, Event event) {
        return conversation -> {
            requireOwn(conversation, handoff, agent);
            return Optional.of(event);
        };
    }

    private static void requireOwn(Conversation conversation, String handoff, Agent agent) {
        switch (conversation.owner()) {
            case Owner.Human human when human.handoffId().equals(handoff) -> requireOwn(human, agent);
            case Owner.Waiting waiting when waiting.handoffId().equals(handoff) -> throw HandoffException.notClaimed();
            default -> throw HandoffException.closed();
        }
    }

    private static void requireOwn(Owner.Human human, Agent agent) {
        if (!human.agent().id().equals(agent.id())) {
            throw HandoffException.claimedBy(human.agent().name());
        }
    }

    /** Appends an event to the state it was decided on. */
    private interface Append {
        Conversation to(Conversation seen, Event event);
    }

    private Conversation act(String handoff, Function<Conversation, Optional<Event>> action) {
        return act(handoff, action, this::append);
    }

    private Conversation act(String handoff, Function<Conversation, Optional<Event>> action, Append append) {
        Handoff found = handoffs.find(handoff).orElseThrow(HandoffException::unknown);
        return retry(found.conversation(), action, append);
    }

    private Conversation append(Conversation seen, Event event) {
        return Database.join(log.append(seen, List.of(event)));
    }

    private Conversation retry(String id, Function<Conversation, Optional<Event>> action, Append append) {
        while (true) {
            Conversation conversation = log.load(id);
            Optional<Event> event = action.apply(conversation);
            if (event.isEmpty()) {
                return conversation;
            }
            try {
                return append.to(conversation, event.get());
            } catch (Conflict somebodyWasFaster) {
                // the loop looks at the newer state
            }
        }
    }
}
