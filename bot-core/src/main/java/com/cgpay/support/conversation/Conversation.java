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
import com.cgpay.support.conversation.Event.HandoffReopened;
import com.cgpay.support.conversation.Event.HandoffRequested;
import com.cgpay.support.conversation.Event.HandoffResolved;
import com.cgpay.support.conversation.Event.HandoffReturned;
import com.cgpay.support.conversation.Event.HandoffTransferred;
import com.cgpay.support.conversation.Event.Identified;
import com.cgpay.support.conversation.Event.LanguageChosen;
import com.cgpay.support.conversation.Event.LookedUp;
import com.cgpay.support.conversation.Event.Rated;
import com.cgpay.support.conversation.Event.Started;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a conversation: what follows from its events. Immutable.
 *
 * @param seq of the last event
 * @param key the conversation's name on its channel, such as a chat id
 * @param display what the customer reads unless a message is written otherwise
 * @param pending what the customer said and the bot has not answered yet
 * @param context what was said before, as far as it matters
 * @param visit what is counted of it
 */
public record Conversation(
        String id,
        int seq,
        String channel,
        String account,
        String key,
        DisplayLanguage display,
        Owner owner,
        Pending pending,
        Context context,
        Visit visit) {

    /** A conversation in which nothing has happened yet. */
    public static Conversation empty(String id) {
        return new Conversation(
                id, 0, "", "", "", DisplayLanguage.ZH_HANS, new Owner.Bot(), Pending.NONE, Context.NONE, Visit.NONE);
    }

    /** How many times in a row the bot did not know what was meant. */
    public int misunderstood() {
        return context.misunderstood();
    }

    /** What the customer asked last, as far as it was understood. */
    public Matter matter() {
        return context.matter();
    }

    /** Titles of the last articles that were given, oldest first. */
    public List<String> shown() {
        return context.shown();
    }

    /** The buttons beneath the last reply. */
    public List<Reply.QuickReply> offered() {
        return context.offered();
    }

    /** The flow that guides the customer; null while none does. */
    public @Nullable RunningFlow flow() {
        return context.flow();
    }

    /** Who the customer has proved to be; null for a stranger. */
    public @Nullable Identity identity() {
        return context.identity();
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
        Conversation next = at(recorded);
        return switch (recorded.event()) {
            case Started e -> next.started(e);
            case CustomerSaid e -> next.said(e);
            case BotSaid e -> next.about(e, recorded.at()).replied(e);
            case BotStayedSilent _ -> next.answered();
            case LanguageChosen e -> next.reading(e.display());
            case Identified e -> next.with(context.identifiedAs(e.identity()));
            case FlowMoved e -> next.guidedBy(e.state());
            case FlowEnded e ->
                next.with(e.isGoneThrough() ? context.about(matter().guidedThrough()) : context)
                        .guidedBy(paused());
            case LookedUp _ -> next;
            case HandoffRequested e ->
                next.with(next.context.guidedBy(null).telling(e.summary(), recorded.at()))
                        .ownedBy(new Owner.Waiting(e.handoffId(), e.receipt(), e.reason(), e.priority()));
            case HandoffClaimed e ->
                next.answered().with(context.forgettingMatter()).ownedBy(owner.claimed(e.handoffId(), e.agent()));
            case HandoffTransferred e -> next.ownedBy(owner.transferred(e.handoffId()));
            case HandoffReturned _, HandoffCancelled _ -> next.ownedBy(new Owner.Bot());
            case HandoffResolved _ ->
                next.ended().ownedBy(owner instanceof Owner.Human last ? new Owner.Resolved(last) : new Owner.Ended());
            case HandoffReopened _ -> owner instanceof Owner.Resolved(Owner.Human last) ? next.ownedBy(last) : next;
            case Ended _ -> next.ended().ownedBy(new Owner.Ended());
            case AgentSaid _, AgentNoted _, Rated _ -> next;
        };
    }

    /** The number of the open handoff, empty where there is none. */
    public String receipt() {
        return owner.receipt();
    }

    private Conversation at(Recorded recorded) {
        Visit going = visit.after(recorded, owner);
        return new Conversation(id, recorded.seq(), channel, account, key, display, owner, pending, context, going);
    }

    private Conversation started(Started e) {
        return new Conversation(
                id, seq, e.channel(), e.account(), e.key(), e.display(), owner, pending, context, visit);
    }

    private Conversation said(CustomerSaid said) {
        return switch (owner) {
            case Owner.Human _ -> this;
            case Owner.Resolved _, Owner.Ended _ -> ownedBy(new Owner.Bot()).waitingFor(pending.and(said));
            case Owner.Bot _, Owner.Waiting _ -> waitingFor(pending.and(said));
        };
    }

    /** What the bot replied to is the matter, or belongs to it while a flow guides the customer. */
    private Conversation about(BotSaid said, Instant at) {
        Trace trace = said.trace();
        if (trace == null) {
            return this;
        }
        if (flow() != null) {
            return with(context.about(matter().saying(words())));
        }
        Optional<String> asked =
                pending.isEmpty() || !(owner instanceof Owner.Bot) ? Optional.empty() : Optional.of(question(trace));
        return with(context.about(matter().after(asked, said.reply(), trace, at)));
    }

    /** What a reply is about: what waited for it, or that and the question before where they were read together. */
    public String question(@Nullable Trace trace) {
        if (trace != null && trace.question() != null) {
            return trace.question();
        }
        String words = words();
        return words.isEmpty() ? pending.asText() : words;
    }

    /** The same conversation, while only this waits for an answer. */
    public Conversation waitingFor(Pending some) {
        return new Conversation(id, seq, channel, account, key, display, owner, some, context, visit);
    }

    /** Everything that waits for an answer and can be read, as one text; empty if there is nothing of the kind. */
    public String words() {
        return pending.words();
    }

    /** A notice without reasons, such as that something was masked, stands beside a reply and is none. */
    private Conversation replied(BotSaid said) {
        Reply reply = said.reply();
        boolean beside = reply.kind() == Reply.Kind.NOTICE && said.trace() == null;
        Conversation next = (beside ? this : answered()).with(context.answered(reply));
        return owner instanceof Owner.Waiting waiting && said.trace() != null
                ? next.ownedBy(waiting.saying(said.trace().rule()))
                : next;
    }

    private Conversation answered() {
        return waitingFor(Pending.NONE);
    }

    private Conversation ended() {
        return answered().guidedBy(null);
    }

    /** What the customer reads next unless a message is written otherwise; short answers to a flow rarely tell. */
    public DisplayLanguage reads() {
        RunningFlow flow = flow();
        return flow == null || flow.display() == null ? display : flow.display();
    }

    /** The same conversation, read in another language. */
    public Conversation reading(DisplayLanguage chosen) {
        return new Conversation(id, seq, channel, account, key, chosen, owner, pending, context.reading(chosen), visit);
    }

    private @Nullable RunningFlow paused() {
        RunningFlow flow = flow();
        return flow == null ? null : flow.paused();
    }

    private Conversation guidedBy(@Nullable RunningFlow moved) {
        return with(context.guidedBy(moved));
    }

    private Conversation with(Context known) {
        return new Conversation(id, seq, channel, account, key, display, owner, pending, known, visit);
    }

    private Conversation ownedBy(Owner newOwner) {
        return new Conversation(id, seq, channel, account, key, display, newOwner, pending, context, visit);
    }
}
