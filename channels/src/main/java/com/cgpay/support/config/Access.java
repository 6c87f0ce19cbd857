package com.cgpay.support.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the server listens, and whom it serves.
 *
 * @param publicUrl how customers reach the server; platforms call back to it and cookies depend on it
 * @param allowedOrigins websites that may embed the widget; the server's own pages always may
 * @param proxies how many proxies of the company's own stand in front of the server and name the customer's address
 * @param messagesPerMinute how many messages one customer may send a minute
 */
public record Access(
        String host,
        int port,
        Optional<URI> publicUrl,
        List<String> allowedOrigins,
        int proxies,
        int messagesPerMinute) {

    static final Access DEFAULT = new Access("127.0.0.1", 8080, Optional.empty(), List.of(), 0, 30);

    private static final int UNLIMITED = 1_000_000;

    public Access {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    Access at(String otherHost, int otherPort) {
        return new Access(otherHost, otherPort, publicUrl, allowedOrigins, proxies, messagesPerMinute);
    }

    /** For programs of this machine that ask as fast as they can. */
    Access local() {
        return new Access(host, port, Optional.empty(), List.of(), proxies, UNLIMITED);
    }
}
