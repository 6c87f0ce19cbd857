package com.cgpay.support.webhook;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.delivery.OutboxMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform gets for a customer.
 *
 * @param type {@code bot} or {@code agent}
 * @param customer the name under which the platform sent the customer's messages
 * @param seq the place in the conversation, for platforms that reorder
 * @param text Markdown
 * @param agent the agent's name, if one speaks
 */
record Out(
        String type,
        String customer,
        String conversation,
        int seq,
        String text,
        @Nullable String agent,
        List<Reply.QuickReply> choices) {

    static Out of(OutboxMessage message) {
        return switch (message.event()) {
            case Event.BotSaid said ->
                new Out(
                        "bot",
                        message.key(),
                        message.conversation(),
                        message.seq(),
                        said.reply().text(),
                        null,
                        said.reply().choices());
            case Event.AgentSaid said ->
                new Out(
                        "agent",
                        message.key(),
                        message.conversation(),
                        message.seq(),
                        said.text(),
                        said.agent().name(),
                        List.of());
            default -> throw new IllegalArgumentException("Only what is said is delivered.");
        };
    }
}
