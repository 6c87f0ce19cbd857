package com.cgpay.support.lookup;

import java.net.URI;
import java.time.Duration;

/**
 * The system that is asked.
 *
 * @param address of the service, to which the paths of {@code lookup-api.yaml} are added
 * @param key what it lets the bot in with
 * @param timeout for one attempt, of which there are two
 * @param pause how long it is left alone after it kept failing
 */
public record LookupSystem(URI address, String key, Duration timeout, Duration pause) {

    public LookupSystem(URI address, String key) {
        this(address, key, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    @Override
    public String toString() {
        return "LookupSystem[" + address + "]";
    }
}
