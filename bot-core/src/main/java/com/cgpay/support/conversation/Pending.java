package com.cgpay.support.conversation;

import com.cgpay.support.conversation.Event.CustomerSaid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the customer said and the bot has not answered yet. Immutable.
 *
 * @param messages the oldest first
 */
public record Pending(List<CustomerSaid> messages) {

    /** Nothing waits for an answer. */
    public static final Pending NONE = new Pending(List.of());

    public Pending {
        messages = List.copyOf(messages);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    Pending and(CustomerSaid said) {
        return new Pending(Stream.concat(messages.stream(), Stream.of(said)).toList());
    }

    /** The same in parts that are answered one by one: taps apart from what was written before and after them. */
    public List<Pending> parts() {
        List<List<CustomerSaid>> runs = new ArrayList<>();
        for (CustomerSaid said : messages) {
            if (runs.isEmpty() || isTap(runs.getLast().getLast()) != isTap(said)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(said);
        }
        return runs.stream().map(Pending::new).toList();
    }

    private static boolean isTap(CustomerSaid said) {
        return said.content() instanceof Content.Tap;
    }

    /** What can be read of it, as one text; empty if there is nothing of the kind. */
    public String words() {
        return messages.stream()
                .map(CustomerSaid::content)
                .filter(Content.Text.class::isInstance)
                .map(Content::asText)
                .collect(Collectors.joining("\n"));
    }

    /** All of it, for people who read it. */
    String asText() {
        return messages.stream().map(said -> said.content().asText()).collect(Collectors.joining("\n"));
    }
}
