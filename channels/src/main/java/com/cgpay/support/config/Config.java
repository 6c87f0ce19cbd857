package com.cgpay.support.config;

import com.cgpay.support.config.ConfigReader.InvalidConfig;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.lookup.LookupSystem;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that can be configured; {@link ConfigReader} reads it from a file and the environment.
 *
 * @param publicUrl how customers reach the server; platforms call back to it and cookies depend on it
 * @param folder where models, vectors and the SQLite file are kept
 * @param database {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
 * @param data a folder with training data, instead of the bundled one
 * @param allowedOrigins websites that may embed the widget; the server's own pages always may
 * @param lookups the company's systems; without them a sandbox answers
 * @param identitySecrets what the website signs identity tokens with; the first signs, all verify
 * @param proxies how many proxies of the company's own stand in front of the server and name the customer's address
 * @param messagesPerMinute how many messages one customer may send a minute
 * @param fourEyes whether somebody else than its author has to publish a revision
 * @param kept how long conversations stay after their last event; empty for as long as the database does
 * @param budget the allowed shares of wrong answers among those given, for each language
 */
public record Config(
        String host,
        int port,
        Optional<URI> publicUrl,
        Path folder,
        String database,
        Optional<Path> data,
        List<String> allowedOrigins,
        int proxies,
        int messagesPerMinute,
        boolean fourEyes,
        Optional<Duration> kept,
        Thresholds thresholds,
        Map<Language, AllowedShares> budget,
        Map<String, Telegram> telegram,
        Map<String, Webhook> webhooks,
        Optional<LookupSystem> lookups,
        List<String> identitySecrets) {

    /** One wrong answer in twenty. */
    private static final AllowedShares SHARES = new AllowedShares(0.05);

    private static final Map<Language, AllowedShares> BUDGET = Map.of(Language.ZH, SHARES, Language.EN, SHARES);

    public Config {
        allowedOrigins = List.copyOf(allowedOrigins);
        budget = Map.copyOf(budget);
        telegram = Map.copyOf(telegram);
        webhooks = Map.copyOf(webhooks);
        identitySecrets = List.copyOf(identitySecrets);
    }

    /**
     * One Telegram bot.
     *
     * @param token from BotFather
     * @param secret what Telegram sends in X-Telegram-Bot-Api-Secret-Token; 1-256 of A-Z a-z 0-9 _ -
     * @param api the Bot API's address
     */
    public record Telegram(String token, String secret, URI api) {}

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

    /** What the bot is taught: the folder's files, or the bundled ones. */
    public TrainingData trainingData() {
        return data.map(TrainingData::read).orElseGet(TrainingData::bundled);
    }

    /** Where models and vectors are kept between starts. */
    public Path models() {
        String shared = System.getProperty("support.models");
        return shared == null ? folder.resolve("models") : Path.of(shared);
    }

    /**
     * Makes sure that no group of articles with a budget of its own is misspelt.
     *
     * @param known the groups of all articles
     * @throws InvalidConfig that names the keys
     */
    public void requireGroups(Set<String> known) {
        List<String> problems = budget.entrySet().stream()
                .flatMap(entry -> entry.getValue().groups().keySet().stream()
                        .filter(group -> !known.contains(group))
                        .map(group -> "budget." + entry.getKey().code() + "." + group
                                + " is no group of articles; there are "
                                + String.join(", ", new TreeSet<>(known)) + "."))
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfig(problems);
        }
    }

    /** The same settings with these places. */
    public Config at(Path otherFolder, String otherDatabase, Optional<Path> otherData) {
        return new Config(
                host,
                port,
                publicUrl,
                otherFolder,
                otherDatabase,
                otherData,
                allowedOrigins,
                proxies,
                messagesPerMinute,
                fourEyes,
                kept,
                thresholds,
                budget,
                telegram,
                webhooks,
                lookups,
                identitySecrets);
    }

    /** The same settings at another address. */
    public Config listening(String otherHost, int otherPort) {
        return new Config(
                otherHost,
                otherPort,
                publicUrl,
                folder,
                database,
                data,
                allowedOrigins,
                proxies,
                messagesPerMinute,
                fourEyes,
                kept,
                thresholds,
                budget,
                telegram,
                webhooks,
                lookups,
                identitySecrets);
    }

    /**
     * The same settings without the outside world: no messengers, a sandbox for the company's systems, and nobody to keep
     * from writing much.
     */
    public Config alone() {
        return new Config(
                host,
                port,
                Optional.empty(),
                folder,
                database,
                data,
                List.of(),
                proxies,
                1_000_000,
                fourEyes,
                kept,
                thresholds,
                budget,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** What a start without any configuration has. */
    public static Config defaults() {
        Path folder = Path.of("var");
        return new Config(
                "127.0.0.1",
                8080,
                Optional.empty(),
                folder,
                "jdbc:sqlite:" + folder.resolve("support.db"),
                Optional.empty(),
                List.of(),
                0,
                30,
                false,
                Optional.empty(),
                Thresholds.DEFAULT,
                BUDGET,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of());
    }
}
