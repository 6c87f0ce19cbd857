package com.cgpay.support.delivery;

import java.time.Duration;
import java.util.Optional;

/** What became of an attempt to deliver. */
public sealed interface Delivery {

    /** The platform has it. */
    record Delivered() implements Delivery {}

    /**
     * It may work later.
     *
     * @param after what the platform asked to wait, if it did
     * @param reason for people, without the message
     */
    record Retry(Optional<Duration> after, String reason) implements Delivery {}

    /** It will never work; a person has to look. */
    record Dead(String reason) implements Delivery {}
}
