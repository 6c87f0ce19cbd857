package com.cgpay.support.web;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.privacy.SensitiveKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An event as the customer's API shows it; what customers must not see has none. */
public sealed interface CustomerEvent {

    /** Distinguishes the events; also the JSON field of that name. */
    String type();

    record Customer(
            int seq,
            Instant at,
            String type,
            String id,
            String text,
            @Nullable String choice,
            @Nullable List<String> redacted)
            implements CustomerEvent {}

    record Bot(
            int seq,
            Instant at,
            String type,
            String kind,
            String locale,
            String text,
            Reply.@Nullable ArticleRef article,
            List<Reply.QuickReply> choices)
            implements CustomerEvent {}

    record Agent(int seq, Instant at, String type, String id, String agent, String text) implements CustomerEvent {}

    record Handoff(
            int seq,
            Instant at,
            String type,
            String state,
            @Nullable String agent,
            @Nullable Integer position,
            @Nullable String opens,
            @Nullable String receipt)
            implements CustomerEvent {}

    record LanguageChosen(int seq, Instant at, String type, String locale) implements CustomerEvent {}

    record Rated(int seq, Instant at, String type, int score) implements CustomerEvent {}

    record Ended(int seq, Instant at, String type) implements CustomerEvent {}

    /** What there is to know of the queue for a person at the moment. */
    interface Line {
        /** The place of a handoff, 1 for the next; null while it does not wait, or nobody is there to come. */
        @Nullable
        Integer position(String handoff);

        /** When people are back, in their own time zone; null while they are there. */
        @Nullable
        String opens();
    }

    /** The event as it was, without what only holds at the moment. */
    static Optional<CustomerEvent> of(Recorded recorded) {
        return of(recorded, _ -> null, null);
    }

    static Optional<CustomerEvent> of(Recorded recorded, Line line) {
        return of(recorded, line::position, line.opens());
    }

    private static Optional<CustomerEvent> of(
            Recorded recorded, Function<String, @Nullable Integer> position, @Nullable String opens) {
        int seq = recorded.seq();
        Instant at = recorded.at();
        return Optional.ofNullable(
                switch (recorded.event()) {
                    case Event.CustomerSaid said -> customer(seq, at, said);
                    case Event.BotSaid said -> bot(seq, at, said.reply());
                    case Event.AgentSaid said ->
                        new Agent(
                                seq, at, "agent", said.messageId(), said.agent().name(), said.text());
                    case Event.HandoffRequested e ->
                        new Handoff(
                                seq, at, "handoff", "waiting", null, position.apply(e.handoffId()), opens, e.receipt());
                    case Event.HandoffClaimed e ->
                        handoff(seq, at, "claimed", e.agent().name());
                    case Event.HandoffTransferred e ->
                        handoff(seq, at, "waiting", e.agent().name());
                    case Event.HandoffReturned e ->
                        handoff(seq, at, "returned", e.agent().name());
                    case Event.HandoffResolved e ->
                        handoff(seq, at, "resolved", e.agent().name());
                    case Event.HandoffReopened e ->
                        handoff(seq, at, "claimed", e.agent().name());
                    case Event.HandoffCancelled _ -> handoff(seq, at, "cancelled", null);
                    case Event.LanguageChosen e ->
                        new LanguageChosen(seq, at, "locale", e.display().tag());
                    case Event.Rated e -> new Rated(seq, at, "rated", e.score());
                    case Event.Ended _ -> new Ended(seq, at, "ended");
                    case Event.Started _, Event.BotStayedSilent _, Event.AgentNoted _, Event.Identified _ -> null;
                    case Event.FlowMoved _, Event.LookedUp _, Event.FlowEnded _ -> null;
                });
    }

    private static CustomerEvent customer(int seq, Instant at, Event.CustomerSaid said) {
        String choice = said.content() instanceof Content.Tap tap ? tap.choice() : null;
        List<String> redacted = said.redacted().isEmpty()
                ? null
                : said.redacted().stream().sorted().map(SensitiveKind::code).toList();
        return new Customer(
                seq, at, "customer", said.messageId(), said.content().asText(), choice, redacted);
    }

    private static CustomerEvent bot(int seq, Instant at, Reply reply) {
        return new Bot(
                seq,
                at,
                "bot",
                reply.kind().name().toLowerCase(Locale.ROOT),
                reply.display().tag(),
                reply.text(),
                reply.article(),
                reply.choices());
    }

    private static CustomerEvent handoff(int seq, Instant at, String state, @Nullable String agent) {
        return new Handoff(seq, at, "handoff", state, agent, null, null, null);
    }
}
