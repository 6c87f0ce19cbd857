package com.cgpay.support.console;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.web.CustomerEvent;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as agents see it: as the customer does, with notes, with the reasons of the bot, and with what was reopened. */
sealed interface AgentEvent {

    record Shown(
            @JsonUnwrapped CustomerEvent event, @Nullable Trace trace) implements AgentEvent {}

    record Reopened(int seq, Instant at, String type, String state, String agent) implements AgentEvent {}

    record Note(int seq, Instant at, String type, String agent, String text) implements AgentEvent {}

    static Optional<AgentEvent> of(Recorded recorded) {
        if (recorded.event() instanceof Event.AgentNoted note) {
            return Optional.of(
                    new Note(recorded.seq(), recorded.at(), "note", note.agent().name(), note.text()));
        }
        if (recorded.event() instanceof Event.HandoffReopened reopened) {
            // to the customer, an agent is there again as after a claim
            return Optional.of(new Reopened(
                    recorded.seq(),
                    recorded.at(),
                    "handoff",
                    "reopened",
                    reopened.agent().name()));
        }
        Trace trace = recorded.event() instanceof Event.BotSaid said ? said.trace() : null;
        return CustomerEvent.of(recorded).map(event -> new Shown(event, trace));
    }
}
