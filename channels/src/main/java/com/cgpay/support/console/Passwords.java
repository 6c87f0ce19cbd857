package com.cgpay.support.console;

import com.cgpay.support.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id at 19 MiB and two passes, the least that OWASP's password storage guide recommends.
 * Safe for all threads.
 */
final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** As many at once as there is memory for, however many try to log in. */
    private static final Semaphore ROOM = new Semaphore(2);

    private Passwords() {}

    /**
     * The hash of a password that somebody chose.
     *
     * @throws Problem if it is too short or too long
     */
    static String chosen(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.badRequest("The password has 10 to 200 characters.");
        }
        return hash(password);
    }

    /** Salt and hash, in Base64, with the parameters before them so that they can be raised later. */
    static String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return written(salt, argon2(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    /** A hash that takes as long to compare with as any other and that no password has. Costs nothing to make. */
    static String nobodys() {
        return written(random(SALT_BYTES), random(HASH_BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String written(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "argon2id$%d$%d$%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    static boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        String[] parts = hash.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] given = argon2(
                password, salt, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        return MessageDigest.isEqual(given, expected);
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        takeRoom();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            ROOM.release();
        }
        return hash;
    }

    /** Who floods the server with logins waits in no queue, in which the others would have to wait, too. */
    private static void takeRoom() {
        try {
            if (ROOM.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.tooMany(PATIENCE, "Too many people are logging in at this moment; try it again.");
    }
}
