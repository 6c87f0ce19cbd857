package com.cgpay.support.conversation;

import com.cgpay.support.conversation.Event.AgentNoted;
import com.cgpay.support.conversation.Event.AgentSaid;
import com.cgpay.support.conversation.Event.BotSaid;
import com.cgpay.support.conversation.Event.BotStayedSilent;
import com.cgpay.support.conversation.Event.CustomerSaid;
import com.cgpay.support.conversation.Event.Ended;
import com.cgpay.support.conversation.Event.FlowEnded;
import com.cgpay.support.conversation.Event.FlowMoved;
import com.cgpay.support.conversation.Event.HandoffCancelled;
import com.cgpay.support.conversation.Event.HandoffClaimed;
import com.cgpay.support.conversation.Event.HandoffRequested;
import com.cgpay.support.conversation.Event.HandoffResolved;
import com.cgpay.support.conversation.Event.HandoffReturned;
import com.cgpay.support.conversation.Event.HandoffTransferred;
import com.cgpay.support.conversation.Event.Identified;
import com.cgpay.support.conversation.Event.LanguageChosen;
import com.cgpay.support.conversation.Event.LookedUp;
import com.cgpay.support.conversation.Event.Rated;
import com.cgpay.support.conversation.Event.Started;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of a conversation: what follows from its events, and no more than the next decision needs, so that it
 * stays small however long the conversation grows. Immutable.
 *
 * @param seq of the last event
 * @param key the conversation's name on its channel, such as a chat id
 * @param display what the customer reads unless a message is written otherwise
 * @param pending what the customer said and the bot has not answered yet
 * @param misunderstood how many times in a row the bot did not know what was meant
 * @param topic what the customer asked last, as far as it was understood
 * @param shown titles of the last articles that were given, oldest first
 * @param flow the flow that guides the customer; null while none does
 * @param identity who the customer has proved to be; null for a stranger
 */
public record Conversation(
        String id,
        int seq,
        String channel,
        String account,
        String key,
        DisplayLanguage display,
        Owner owner,
        List<CustomerSaid> pending,
        int misunderstood,
        Topic topic,
        List<String> shown,
        @Nullable RunningFlow flow,
        @Nullable Identity identity) {

    private static final int SHOWN_KEPT = 5;

    public Conversation {
        pending = List.copyOf(pending);
        shown = List.copyOf(shown);
    }

    /** A question of the customer, the likeliest intents of it, and when it was answered. */
    public record Topic(String question, List<RankedIntent> intents, Instant at) {

        static final Topic NONE = new Topic("", List.of(), Instant.EPOCH);

        public Topic {
            intents = List.copyOf(intents);
        }
    }

    /** A conversation in which nothing has happened yet. */
    public static Conversation empty(String id) {
        return new Conversation(
                id,
                0,
                "",
                "",
                "",
                DisplayLanguage.ZH_HANS,
                new Owner.Bot(),
                List.of(),
                0,
                Topic.NONE,
                List.of(),
                null,
                null);
    }

    public Conversation after(List<Recorded> events) {
        Conversation state = this;
        for (Recorded recorded : events) {
            state = state.after(recorded);
        }
        return state;
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalStateException if the event is not the next one
     */
    public Conversation after(Recorded recorded) {
        if (recorded.seq() != seq + 1) {
            throw new IllegalStateException("Event " + recorded.seq() + " cannot follow event " + seq + ".");
        }
        Conversation next = at(recorded.seq());
        return switch (recorded.event()) {
            case Started e -> next.started(e);
            case CustomerSaid e -> next.said(e);
            case BotSaid e -> next.about(e, recorded.at()).answered(e.reply());
            case BotStayedSilent _ -> next.answered();
            case LanguageChosen e -> next.reading(e.display());
            case Identified e -> next.identifiedAs(e.identity());
            case FlowMoved e -> next.guidedBy(e.state());
            case FlowEnded _ -> next.guidedBy(flow == null ? null : flow.paused());
            case LookedUp _ -> next;
            case HandoffRequested e -> next.guidedBy(null).ownedBy(new Owner.Waiting(e.handoffId(), e.receipt()));
            case HandoffClaimed e -> next.answered().ownedBy(new Owner.Human(e.handoffId(), receipt(), e.agent()));
            case HandoffTransferred e -> next.ownedBy(new Owner.Waiting(e.handoffId(), receipt()));
            case HandoffReturned _, HandoffCancelled _ -> next.ownedBy(new Owner.Bot());
            case HandoffResolved _, Ended _ -> next.answered().guidedBy(null).ownedBy(new Owner.Nobody());
            case AgentSaid _, AgentNoted _, Rated _ -> next;
        };
    }

    /** The number of the open handoff, empty where there is none. */
    public String receipt() {
        return switch (owner) {
            case Owner.Waiting waiting -> waiting.receipt();
            case Owner.Human human -> human.receipt();
            case Owner.Bot _, Owner.Nobody _ -> "";
        };
    }

    private Conversation at(int newSeq) {
        return new Conversation(
                id,
                newSeq,
                channel,
                account,
                key,
                display,
                owner,
                pending,
                misunderstood,
                topic,
                shown,
                flow,
                identity);
    }

    private Conversation started(Started e) {
        return new Conversation(
                id,
                seq,
                e.channel(),
                e.account(),
                e.key(),
                e.display(),
                owner,
                pending,
                misunderstood,
                topic,
                shown,
                flow,
                identity);
    }

    private Conversation said(CustomerSaid said) {
        return switch (owner) {
            case Owner.Human _ -> this;
            case Owner.Nobody _ -> ownedBy(new Owner.Bot()).waitingFor(said);
            case Owner.Bot _, Owner.Waiting _ -> waitingFor(said);
        };
    }

    private Conversation waitingFor(CustomerSaid said) {
        List<CustomerSaid> waiting = new ArrayList<>(pending);
        waiting.add(said);
        return new Conversation(
                id, seq, channel, account, key, display, owner, waiting, misunderstood, topic, shown, flow, identity);
    }

    /** Calling for a person is no topic, nor is an answer to a flow; what it is about was said before. */
    private Conversation about(BotSaid said, Instant at) {
        if (pending.isEmpty()
                || flow != null
                || said.trace() == null
                || said.trace().intents().isEmpty()
                || said.reply().kind() == Reply.Kind.HANDOFF) {
            return this;
        }
        Topic understood = new Topic(lastWords(), said.trace().intents(), at);
        return new Conversation(
                id,
                seq,
                channel,
                account,
                key,
                display,
                owner,
                pending,
                misunderstood,
                understood,
                shown,
                flow,
                identity);
    }

    /** Everything that waits for an answer, as one text. */
    public String lastWords() {
        return pending.stream().map(said -> said.content().asText()).collect(Collectors.joining("\n"));
    }

    private Conversation answered() {
        return new Conversation(
                id, seq, channel, account, key, display, owner, List.of(), misunderstood, topic, shown, flow, identity);
    }

    private Conversation answered(Reply reply) {
        int puzzled = switch (reply.kind()) {
            case REPHRASE -> misunderstood + 1;
            case NOTICE, CLARIFY -> misunderstood;
            case GREETING, ANSWER, ASK, HANDOFF -> 0;
        };
        List<String> titles = new ArrayList<>(shown);
        if (reply.article() != null) {
            titles.remove(reply.article().title());
            titles.add(reply.article().title());
        }
        return new Conversation(
                id,
                seq,
                channel,
                account,
                key,
                display,
                owner,
                List.of(),
                puzzled,
                topic,
                titles.subList(Math.max(0, titles.size() - SHOWN_KEPT), titles.size()),
                flow,
                identity);
    }

    /** What the customer reads next unless a message is written otherwise; short answers to a flow rarely tell. */
    public DisplayLanguage reads() {
        return flow == null || flow.display() == null ? display : flow.display();
    }

    /** The same conversation, read in another language. */
    public Conversation reading(DisplayLanguage chosen) {
        RunningFlow read = flow == null ? null : flow.reading(chosen);
        return new Conversation(
                id, seq, channel, account, key, chosen, owner, pending, misunderstood, topic, shown, read, identity);
    }

    private Conversation guidedBy(@Nullable RunningFlow moved) {
        return new Conversation(
                id, seq, channel, account, key, display, owner, pending, misunderstood, topic, shown, moved, identity);
    }

    private Conversation identifiedAs(Identity proved) {
        return new Conversation(
                id, seq, channel, account, key, display, owner, pending, misunderstood, topic, shown, flow, proved);
    }

    private Conversation ownedBy(Owner newOwner) {
        return new Conversation(
                id,
                seq,
                channel,
                account,
                key,
                display,
                newOwner,
                pending,
                misunderstood,
                topic,
                shown,
                flow,
                identity);
    }
}
