package com.cgpay.support.delivery;

/** Delivers messages on one channel. Safe for all threads. */
public interface Sender {

    /** Tries once. It may block for as long as a network call takes, and never throws for what the network does. */
    Delivery send(OutboxMessage message);
}
