package com.cgpay.support.channel;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.language.DisplayLanguage;
import java.util.List;
import java.util.Optional;

/** What a request from a platform turned out to be. */
public sealed interface Inbound {

    /** Messages, perhaps none: what nobody has to answer is not passed on. */
    record Messages(List<Message> messages) implements Inbound {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /** The request does not come from the platform, or not for this account. */
    record Refused(String reason) implements Inbound {}

    /** The platform sent something that is not its own format. */
    record Malformed(String reason) implements Inbound {}

    /**
     * A customer's message.
     *
     * @param eventId the platform's id; the same id again changes nothing
     * @param key the customer's or chat's name on the platform
     * @param display what the customer reads, as far as the platform tells
     * @param acknowledgement what the platform wants to hear about besides the 2xx, if anything
     */
    record Message(
            String eventId, String key, DisplayLanguage display, Content content, Optional<String> acknowledgement) {}
}
