package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.knowledge.ArticleDraft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** ArticleIds of articles from what other systems call them. Stateless. */
final class ArticleIds {

    private ArticleIds() {}

    /** A name of another system in the form of ours; one without a Latin letter or digit is made from its text. */
    static String tidy(String name) {
        String id = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty()
                ? of(name)
                : id.substring(0, Math.min(id.length(), ArticleDraft.LONGEST_ID))
                        .replaceAll("-$", "");
    }

    /** The same text has the same id, so that a table without ids can be imported again. */
    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "faq-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
