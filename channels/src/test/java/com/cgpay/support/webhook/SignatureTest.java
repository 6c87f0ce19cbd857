package com.cgpay.support.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the library of those who wrote the standard. */
class SignatureTest {

    private static final String SECRET = secret("an old secret of 27 bytes..");
    private static final String NEXT = secret("the next secret of 28 bytes.");

    private static final byte[] BODY = "{\"text\": \"你好 \\u4f60 🙂\"}".getBytes(StandardCharsets.UTF_8);

    private final Instant now = Instant.now();

    private static String secret(String key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private boolean verifies(List<String> secrets, Instant at, String signatures) {
        return Signature.verifies(secrets, "msg_1", Long.toString(at.getEpochSecond()), signatures, BODY, now);
    }

    @Test
    void theStandardsOwnLibraryAcceptsWhatIsSignedHere() throws Exception {
        String signature = Signature.sign(SECRET, "msg_1", now, BODY);
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(signature));
        Webhook library = new Webhook(SECRET);

        assertThatCode(() -> library.verify(new String(BODY, StandardCharsets.UTF_8), headers))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheStandardsOwnLibrarySignsIsAcceptedHere() throws Exception {
        String signature =
                new Webhook(SECRET).sign("msg_1", now.getEpochSecond(), new String(BODY, StandardCharsets.UTF_8));

        assertThat(verifies(List.of(SECRET), now, signature)).isTrue();
        assertThat(verifies(List.of(NEXT), now, signature)).isFalse();
    }

    @Test
    void whileSecretsAreRotatedBothAreGood() {
        String old = Signature.sign(SECRET, "msg_1", now, BODY);
        String next = Signature.sign(NEXT, "msg_1", now, BODY);

        assertThat(verifies(List.of(NEXT, SECRET), now, old)).isTrue();
        assertThat(verifies(List.of(NEXT, SECRET), now, next)).isTrue();
        assertThat(verifies(List.of(SECRET), now, "v1,bm90IGl0 v1a,asymmetric " + old))
                .isTrue();
        assertThat(verifies(List.of(SECRET), now, next + " " + next)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-299, true", "299, true", "-301, false", "301, false", "-86400, false", "86400, false"})
    void onlyAFreshSignatureIsGood(long seconds, boolean good) {
        Instant at = now.plusSeconds(seconds);

        assertThat(verifies(List.of(SECRET), at, Signature.sign(SECRET, "msg_1", at, BODY)))
                .isEqualTo(good);
    }

    @Test
    void theIdTheTimeAndEachByteAreSigned() {
        String signature = Signature.sign(SECRET, "msg_1", now, BODY);
        String time = Long.toString(now.getEpochSecond());
        byte[] reformatted = "{\"text\":\"你好 你 🙂\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.verifies(List.of(SECRET), "msg_2", time, signature, BODY, now))
                .isFalse();
        assertThat(Signature.verifies(List.of(SECRET), "msg_1", time, signature, reformatted, now))
                .isFalse();
        assertThat(verifies(List.of(SECRET), now.plusSeconds(1), signature)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "v1", "'v1,'", "'v1,***'", "'v2,AAAA'", "' '"})
    void anythingElseIsNotASignature(String signature) {
        assertThat(verifies(List.of(SECRET), now, signature)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-1", "1e9", "99999999999999999999", "１７"})
    void anythingElseIsNotATime(String timestamp) {
        String signature = Signature.sign(SECRET, "msg_1", now, BODY);

        assertThat(Signature.verifies(List.of(SECRET), "msg_1", timestamp, signature, BODY, now))
                .isFalse();
    }
}
