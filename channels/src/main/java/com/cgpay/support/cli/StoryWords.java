package com.cgpay.support.cli;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Story.Line;
import com.cgpay.support.training.Story.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what the bot did in the words that story files use. Stateless. */
final class StoryWords {

    private StoryWords() {}

    /** What the bot did in answer to a line; its language is named where it is not the conversation's. */
    static List<String> describe(Line line, List<Event> events, DisplayLanguage display) {
        List<String> did = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.BotSaid said) {
                did.add(in(said.reply(), describe(said, events), display));
            }
        }
        boolean customerSpoke = line.speaker() == Speaker.CUSTOMER || line.speaker() == Speaker.CHOICE;
        return customerSpoke && did.isEmpty() ? List.of("silent") : did;
    }

    private static String in(Reply reply, String what, DisplayLanguage display) {
        return reply.display() == display ? what : what + " [" + reply.display().tag() + "]";
    }

    private static String describe(Event.BotSaid said, List<Event> events) {
        Reply reply = said.reply();
        return switch (reply.kind()) {
            case ANSWER ->
                "answer " + (reply.article() == null ? "" : reply.article().id());
            case CLARIFY -> "clarify " + offered(reply);
            case HANDOFF -> "handoff " + reason(events) + walked(events);
            case REPHRASE -> ("rephrase " + offered(reply)).strip();
            case NOTICE ->
                said.trace() == null ? "warning" : "notice " + said.trace().rule() + walked(events);
            case ASK -> "ask" + walked(events);
            case GREETING -> "greeting";
        };
    }

    private static String offered(Reply reply) {
        return reply.choices().stream()
                .map(QuickReply::id)
                .filter(id -> id.startsWith("article:"))
                .map(id -> id.substring("article:".length()))
                .collect(Collectors.joining(", "));
    }

    private static String reason(List<Event> events) {
        return events.stream()
                .filter(Event.HandoffRequested.class::isInstance)
                .map(event -> ((Event.HandoffRequested) event)
                        .reason()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .findFirst()
                .orElse("");
    }

    /** The steps that a flow went through, so that a story shows which way it took. */
    private static String walked(List<Event> events) {
        return events.stream()
                .flatMap(event -> walked(event).stream())
                .map(walked -> " " + walked)
                .collect(Collectors.joining(","));
    }

    private static Optional<String> walked(Event event) {
        return switch (event) {
            case Event.FlowMoved moved ->
                Optional.of(moved.state().flow() + ": " + String.join(" > ", moved.path())
                        + (moved.state().misses() > 0 ? " again" : ""));
            case Event.FlowEnded ended
            when !ended.path().isEmpty() -> Optional.of(ended.flow() + ": " + String.join(" > ", ended.path()));
            default -> Optional.empty();
        };
    }
}
