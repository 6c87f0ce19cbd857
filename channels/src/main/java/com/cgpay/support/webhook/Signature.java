package com.cgpay.support.webhook;

import com.cgpay.support.http.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signatures of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over {@code id.timestamp.body} with a key
 * of 24 to 64 bytes. Stateless.
 */
final class Signature {

    /** Older and newer messages are refused: somebody may have kept them. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private Signature() {}

    static String sign(String secret, String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }

    /**
     * Whether one of the signatures was made with one of the secrets, a short while ago.
     *
     * @param timestamp seconds since 1970, as sent
     * @param signatures separated by spaces
     */
    static boolean verifies(
            List<String> secrets, String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (!timestamp.matches("\\d{1,11}")) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        boolean verified = false;
        for (String secret : secrets) {
            String expected = sign(secret, id, at, body);
            for (String signature : signatures.split(" ", 10)) {
                verified |= Tokens.same(signature, expected);
            }
        }
        return verified;
    }
}
