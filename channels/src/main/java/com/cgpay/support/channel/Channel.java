package com.cgpay.support.channel;

import com.cgpay.support.delivery.Sender;

/**
 * A messenger: it verifies and parses what comes in, and sends what goes out. Everything between, such as accepting
 * durably, de-duplicating, deciding, retrying and keeping order, is the same for all and stands elsewhere. Safe for
 * all threads.
 */
public interface Channel extends Sender {

    /** The name in addresses and in the log. */
    String name();

    /** Verifies the raw bytes and only then parses them. Never throws for what somebody sent. */
    Inbound receive(WebhookRequest request);

    /** Tells the platform what it wants to hear besides the 2xx; called once the message is durable. */
    default void acknowledge(String account, String acknowledgement) {}
}
