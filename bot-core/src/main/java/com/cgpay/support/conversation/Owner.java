package com.cgpay.support.conversation;

/** Whose turn it is to answer the customer. */
public sealed interface Owner {

    /** The bot answers. */
    record Bot() implements Owner {}

    /** A person was asked for and has not come yet; the bot still answers what it knows for sure. */
    record Waiting(String handoffId, String receipt) implements Owner {}

    /** A person answers; the bot is silent. */
    record Human(String handoffId, String receipt, Event.Agent agent) implements Owner {}

    /** Nobody; the customer's next message opens the conversation again. */
    record Nobody() implements Owner {}
}
