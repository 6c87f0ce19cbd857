package com.cgpay.support.conversation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes ids without asking the database. Safe for all threads. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that nobody confuses when they are read aloud. */
    private static final String CLEAR = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RECEIPT_LENGTH = 6;

    private static final Pattern RECEIPT = Pattern.compile("H(?=.*[0-9])[" + CLEAR + "]{" + RECEIPT_LENGTH + "}");

    private Ids() {}

    /** A UUID of version 7 (RFC 9562): sorts by time, so that new rows lie together. */
    public static String next(Instant now) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        long millis = now.toEpochMilli();
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (millis >>> (40 - 8 * i));
        }
        bytes[6] = (byte) (0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte) (0x80 | (bytes[8] & 0x3f));
        String hex = HexFormat.of().formatHex(bytes);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    /** A secret of 256 random bits, for tokens. */
    public static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A short number that a customer can quote, such as {@code H7K3M9Q}; a digit in it tells it from a word. */
    public static String receipt() {
        StringBuilder receipt = new StringBuilder("H");
        for (int i = 0; i < RECEIPT_LENGTH; i++) {
            receipt.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return isReceipt(receipt) ? receipt.toString() : receipt();
    }

    /** Whether a number looks like one of a case. */
    public static boolean isReceipt(CharSequence number) {
        return RECEIPT.matcher(number).matches();
    }
}
