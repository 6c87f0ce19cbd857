package com.cgpay.support.conversation;

import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that happened in a conversation. Events are only ever added; their JSON is what is stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Event.CustomerSaid.class, name = "customer-said"),
    @JsonSubTypes.Type(value = Event.BotSaid.class, name = "bot-said"),
    @JsonSubTypes.Type(value = Event.BotStayedSilent.class, name = "bot-stayed-silent"),
    @JsonSubTypes.Type(value = Event.LanguageChosen.class, name = "language-chosen"),
    @JsonSubTypes.Type(value = Event.Identified.class, name = "identified"),
    @JsonSubTypes.Type(value = Event.FlowMoved.class, name = "flow-moved"),
    @JsonSubTypes.Type(value = Event.LookedUp.class, name = "looked-up"),
    @JsonSubTypes.Type(value = Event.FlowEnded.class, name = "flow-ended"),
    @JsonSubTypes.Type(value = Event.HandoffRequested.class, name = "handoff-requested"),
    @JsonSubTypes.Type(value = Event.HandoffClaimed.class, name = "handoff-claimed"),
    @JsonSubTypes.Type(value = Event.HandoffTransferred.class, name = "handoff-transferred"),
    @JsonSubTypes.Type(value = Event.HandoffReturned.class, name = "handoff-returned"),
    @JsonSubTypes.Type(value = Event.HandoffResolved.class, name = "handoff-resolved"),
    @JsonSubTypes.Type(value = Event.HandoffReopened.class, name = "handoff-reopened"),
    @JsonSubTypes.Type(value = Event.HandoffCancelled.class, name = "handoff-cancelled"),
    @JsonSubTypes.Type(value = Event.AgentSaid.class, name = "agent-said"),
    @JsonSubTypes.Type(value = Event.AgentNoted.class, name = "agent-noted"),
    @JsonSubTypes.Type(value = Event.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended")
})
public sealed interface Event {

    /**
     * The first event of every conversation.
     *
     * @param page the page the customer came from, where a website says so
     * @param topic what that page is about, in the website's own word
     */
    record Started(
            String channel,
            String account,
            String key,
            DisplayLanguage display,
            @Nullable String page,
            @Nullable String topic)
            implements Event {

        /** A conversation that began on no page. */
        public Started(String channel, String account, String key, DisplayLanguage display) {
            this(channel, account, key, display, null, null);
        }
    }

    /**
     * The customer said, tapped or sent something.
     *
     * @param messageId the client's or platform's id of the message
     * @param redacted what was taken out of it
     */
    record CustomerSaid(String messageId, Content content, Set<SensitiveKind> redacted) implements Event {
        public CustomerSaid {
            redacted = Set.copyOf(redacted);
        }
    }

    /**
     * The bot said something.
     *
     * @param trace why; absent where nothing had to be understood, such as for the greeting
     */
    record BotSaid(Reply reply, @Nullable Trace trace) implements Event {}

    /** The bot saw what was said and had nothing to add, because a person is on the way. */
    record BotStayedSilent() implements Event {}

    record LanguageChosen(DisplayLanguage display) implements Event {}

    /** The company's website has vouched for who the customer is. */
    record Identified(Identity identity) implements Event {}

    /**
     * A flow started or went on.
     *
     * @param state where it stands after that
     * @param path the steps it went through, the one that waits included
     */
    record FlowMoved(RunningFlow state, List<String> path) implements Event {
        public FlowMoved {
            path = List.copyOf(path);
        }
    }

    /**
     * The company's systems were asked for a record of the customer.
     *
     * @param outcome found, none, unidentified or failed
     */
    record LookedUp(String source, String outcome) implements Event {}

    /** A flow is over; one that was paused for it goes on. */
    record FlowEnded(String flow, List<String> path, FlowEnd how) implements Event {
        public FlowEnded {
            path = List.copyOf(path);
        }

        /** Whether it came to an end of its own, so that whoever comes again has another case. */
        boolean isGoneThrough() {
            return how == FlowEnd.DONE || how == FlowEnd.HUMAN;
        }
    }

    /** How a flow is over. */
    enum FlowEnd {
        /** It came to its end. */
        DONE,
        /** A person took over. */
        HUMAN,
        /** The customer did not want to go on. */
        CANCELLED,
        /** The customer came back after so long that it was about something else, or nobody knows the flow any more. */
        FORGOTTEN
    }

    /**
     * A person is asked for.
     *
     * @param handoffId names the handoff in the API
     * @param receipt a short number for the customer to quote
     * @param queue the team that it waits for; null for the one that takes whatever names none
     * @param summary what a person should know before saying anything
     */
    record HandoffRequested(
            String handoffId,
            String receipt,
            HandoffReason reason,
            Priority priority,
            @Nullable String queue,
            Summary summary)
            implements Event {}

    record HandoffClaimed(String handoffId, Agent agent) implements Event {}

    /** The agent hands the conversation back to the waiting list, for another agent or team. */
    record HandoffTransferred(String handoffId, Agent agent, String queue) implements Event {}

    record HandoffReturned(String handoffId, Agent agent) implements Event {}

    record HandoffResolved(String handoffId, Agent agent) implements Event {}

    /** The agent takes back that it is resolved, and has the conversation again. */
    record HandoffReopened(String handoffId, Agent agent) implements Event {}

    record HandoffCancelled(String handoffId) implements Event {}

    record AgentSaid(String handoffId, Agent agent, String messageId, String text) implements Event {}

    /** A note between agents; customers never see it. */
    record AgentNoted(String handoffId, Agent agent, String text) implements Event {}

    record Rated(int score, List<String> reasons, String comment) implements Event {
        public Rated {
            reasons = List.copyOf(reasons);
        }
    }

    record Ended() implements Event {}

    /** A person who answers customers. */
    record Agent(String id, String name) {}

    /** Why a person is needed. */
    enum HandoffReason {
        USER_ASKED,
        NOT_UNDERSTOOD,
        NOT_SOLVED,
        COMPLAINT,
        DISTRESS,
        /** The customer thinks of death. */
        SELF_HARM,
        SCAM,
        /** Somebody else may be using the account or the money. */
        FRAUD,
        /** A person has to check who the customer is. */
        IDENTITY_CHECK,
        /** Something takes longer than it should. */
        OVERDUE,
        /** The company's systems could not be asked. */
        LOOKUP_FAILED,
        /** The customer wants something done that only a person can do. */
        REQUEST
    }

    /** Who should not wait behind others. */
    enum Priority {
        NORMAL,
        HIGH,
        URGENT
    }
}
