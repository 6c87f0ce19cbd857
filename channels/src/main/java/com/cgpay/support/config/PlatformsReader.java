package com.cgpay.support.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads the accounts on the platforms by which customers write. */
record PlatformsReader(Fields fields) {

    private static final Pattern TELEGRAM_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9-]{1,40}");

    Platforms read(JsonNode tree) {
        return new Platforms(
                accounts(tree.path("telegram"), "telegram", this::telegram),
                accounts(tree.path("webhooks"), "webhooks", this::webhook));
    }

    private Platforms.Telegram telegram(String key, JsonNode node) {
        fields.known(key + ".", node, Set.of("token", "secret", "api"));
        String secret = fields.required(key + ".secret", node.path("secret"));
        if (!secret.isEmpty() && !TELEGRAM_SECRET.matcher(secret).matches()) {
            fields.refuse(key + ".secret has 1 to 256 of the characters A-Z a-z 0-9 _ -.");
        }
        String token = fields.required(key + ".token", node.path("token"));
        if (!token.isEmpty() && !TELEGRAM_TOKEN.matcher(token).matches()) {
            fields.refuse(key + ".token is not one of BotFather's: a number, a colon, and A-Z a-z 0-9 _ -.");
        }
        URI api = fields.text(node, "api")
                .flatMap(url -> fields.address(key + ".api", url))
                .orElse(URI.create("https://api.telegram.org"));
        return new Platforms.Telegram(token, secret, api);
    }

    private Platforms.Webhook webhook(String key, JsonNode node) {
        fields.known(key + ".", node, Set.of("secrets", "url"));
        List<String> secrets = fields.texts(key + ".secrets", node.path("secrets"));
        if (secrets.isEmpty() || !secrets.stream().allMatch(Platforms.Webhook::isSecret)) {
            fields.refuse(key + ".secrets needs at least one secret: whsec_ and the Base64 of 24 to 64 bytes.");
        }
        URI url = fields.address(key + ".url", fields.required(key + ".url", node.path("url")))
                .orElse(URI.create("https://invalid.invalid"));
        return new Platforms.Webhook(secrets, url);
    }

    private <T> Map<String, T> accounts(JsonNode node, String kind, BiFunction<String, JsonNode, T> read) {
        Map<String, T> accounts = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isObject()) {
            fields.refuse(kind + " names accounts, each with its own settings beneath it.");
        }
        node.properties().forEach(entry -> {
            String key = kind + "." + entry.getKey();
            if (!ACCOUNT.matcher(entry.getKey()).matches()) {
                fields.refuse(key + ": an account's name is made of small letters, digits and hyphens.");
            }
            accounts.put(entry.getKey(), read.apply(key, entry.getValue()));
        });
        return accounts;
    }
}
