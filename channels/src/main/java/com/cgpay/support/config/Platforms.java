package com.cgpay.support.config;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The accounts on the platforms by which customers write, by their names. */
public record Platforms(Map<String, Telegram> telegram, Map<String, Webhook> webhooks) {

    static final Platforms NONE = new Platforms(Map.of(), Map.of());

    public Platforms {
        telegram = Map.copyOf(telegram);
        webhooks = Map.copyOf(webhooks);
    }

    /**
     * One Telegram bot.
     *
     * @param token from BotFather
     * @param secret what Telegram sends in X-Telegram-Bot-Api-Secret-Token; 1-256 of A-Z a-z 0-9 _ -
     * @param api the Bot API's address
     */
    public record Telegram(String token, String secret, URI api) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Telegram[" + api + "]";
        }
    }

    /**
     * One platform that speaks Standard Webhooks.
     *
     * @param secrets {@code whsec_} and Base64; the first signs, all verify, so that they can be rotated
     * @param url where replies are sent
     */
    public record Webhook(List<String> secrets, URI url) {
        public Webhook {
            secrets = List.copyOf(secrets);
        }

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Webhook[" + url.getHost() + "]";
        }

        /** Whether a secret is one as Standard Webhooks writes it: 24 to 64 bytes. */
        static boolean isSecret(String secret) {
            try {
                int bytes = secret.startsWith("whsec_")
                        ? Base64.getDecoder().decode(secret.substring("whsec_".length())).length
                        : 0;
                return bytes >= 24 && bytes <= 64;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
