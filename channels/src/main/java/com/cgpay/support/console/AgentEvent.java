package com.cgpay.support.console;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.web.CustomerEvent;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as agents see it: as the customer does, with notes, and with the reasons of the bot. */
sealed interface AgentEvent {

    record Shown(
            @JsonUnwrapped CustomerEvent event, @Nullable Trace trace) implements AgentEvent {}

    record Note(int seq, Instant at, String type, String agent, String text) implements AgentEvent {}

    static Optional<AgentEvent> of(Recorded recorded) {
        if (recorded.event() instanceof Event.AgentNoted note) {
            return Optional.of(
                    new Note(recorded.seq(), recorded.at(), "note", note.agent().name(), note.text()));
        }
        Trace trace = recorded.event() instanceof Event.BotSaid said ? said.trace() : null;
        return CustomerEvent.of(recorded, _ -> null).map(event -> new Shown(event, trace));
    }
}
