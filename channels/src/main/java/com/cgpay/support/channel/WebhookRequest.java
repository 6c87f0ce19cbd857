package com.cgpay.support.channel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform sent: the raw bytes, since a signature holds over nothing else.
 *
 * @param account which of our accounts on the platform it was sent to
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are verified and parsed once and never compared
public record WebhookRequest(String account, Map<String, String> headers, byte[] body) {

    public WebhookRequest {
        TreeMap<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
