package com.cgpay.support.web;

import com.cgpay.support.http.ConcurrencyLimit;
import com.cgpay.support.http.Problem;
import java.util.Optional;

/** How many streams may be open, so that nobody takes all connections of the server. Safe for all threads. */
final class StreamPlaces {

    /** A tab holds one, and one that has gone is noticed with the next heartbeat. */
    private static final int OF_A_CONVERSATION = 20;

    /** Offices and mobile networks share an address; all networks together have ten thousand connections. */
    private static final int OF_AN_ADDRESS = 500;

    private final ConcurrencyLimit conversations = new ConcurrencyLimit(OF_A_CONVERSATION);
    private final ConcurrencyLimit addresses = new ConcurrencyLimit(OF_AN_ADDRESS);

    /**
     * Takes the place of one stream.
     *
     * @return to be run once it is closed; running it again changes nothing
     * @throws Problem if all places are taken
     */
    Runnable take(String conversation, String address) {
        Runnable left = conversations
                .tryAcquire(conversation)
                .orElseThrow(() -> full("This conversation has " + OF_A_CONVERSATION));
        Optional<Runnable> leftByAddress = addresses.tryAcquire(address);
        if (leftByAddress.isEmpty()) {
            left.run();
            throw full("Your network has " + OF_AN_ADDRESS);
        }
        return () -> {
            left.run();
            leftByAddress.get().run();
        };
    }

    private static Problem full(String who) {
        return Problem.tooMany(EventStreams.HEARTBEAT, who + " open streams; close one of them.");
    }
}
