package com.cgpay.support.config;

import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.lookup.LookupSystem;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code bot.yaml}. Values may name environment variables as {@code ${NAME}}, so that secrets stay out of the
 * file. Everything that is wrong is reported at once.
 */
public final class ConfigReader {

    private static final Set<String> KEYS = Set.of(
            "host",
            "port",
            "public_url",
            "folder",
            "database",
            "data",
            "allowed_origins",
            "proxies",
            "messages_per_minute",
            "four_eyes",
            "keep_days",
            "thresholds",
            "budget",
            "telegram",
            "webhooks",
            "lookups",
            "identity");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int IDENTITY_SECRET_BYTES = 32;
    private static final int MOST_DAYS = 36_500;
    private static final double SMALLEST_BUDGET = 0.001;
    private static final double LARGEST_BUDGET = 0.5;
    private static final String ALL_OTHER_GROUPS = "all";
    private static final Pattern TELEGRAM_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
    /** As browsers write it: in small letters, and with a port only where it is not the usual one. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?!http://.*:80$|https://.*:443$)https?://(?:[a-z0-9._-]+|\\[[0-9a-f:]+])(?::\\d{1,5})?");

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9-]{1,40}");

    private final List<String> problems = new ArrayList<>();
    private final Fields fields;

    private ConfigReader(UnaryOperator<@Nullable String> environment) {
        this.fields = new Fields(environment, problems);
    }

    /** A configuration that cannot be used; the message lists everything that is wrong with it. */
    public static final class InvalidConfig extends RuntimeException {
        private static final long serialVersionUID = 1;

        InvalidConfig(List<String> problems) {
            super("The configuration cannot be used:\n  - " + String.join("\n  - ", problems));
        }
    }

    /**
     * Reads a file.
     *
     * @param environment looks up environment variables
     * @throws InvalidConfig if anything is wrong
     */
    public static Config read(Path file, UnaryOperator<@Nullable String> environment) {
        ConfigReader reader = new ConfigReader(environment);
        Config config = reader.config(reader.tree(file));
        if (!reader.problems.isEmpty()) {
            throw new InvalidConfig(reader.problems);
        }
        return config;
    }

    private JsonNode tree(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file));
            if (!tree.isObject()) {
                throw new InvalidConfig(List.of(file + " holds no settings."));
            }
            return tree;
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the file, which may hold secrets.
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidConfig(
                    List.of(file + " is not valid YAML, or says something twice, near line " + line + "."));
        } catch (IOException e) {
            throw new InvalidConfig(List.of(file + " cannot be read."));
        }
    }

    private Config config(JsonNode tree) {
        fields.known("", tree, KEYS);
        Config defaults = Config.defaults();
        Path folder = fields.text(tree, "folder").map(Path::of).orElse(defaults.folder());
        return new Config(
                fields.text(tree, "host").orElse(defaults.host()),
                fields.number(tree, "port", defaults.port(), 0, 65_535),
                fields.text(tree, "public_url").flatMap(url -> fields.address("public_url", url)),
                folder,
                fields.text(tree, "database").orElse("jdbc:sqlite:" + folder.resolve("support.db")),
                fields.text(tree, "data").map(Path::of),
                origins(fields.texts("allowed_origins", tree.path("allowed_origins"))),
                fields.number(tree, "proxies", defaults.proxies(), 0, 10),
                fields.number(tree, "messages_per_minute", defaults.messagesPerMinute(), 1, 1_000_000),
                fields.flag(tree, "four_eyes", defaults.fourEyes()),
                kept(tree),
                thresholds(tree.path("thresholds")),
                budget(tree.path("budget")),
                accounts(tree.path("telegram"), "telegram", this::telegram),
                accounts(tree.path("webhooks"), "webhooks", this::webhook),
                lookups(tree.path("lookups"), tree.path("identity")),
                identity(tree.path("identity")));
    }

    /** A browser says where it comes from without a path, and so must who allows it. */
    private List<String> origins(List<String> given) {
        given.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .forEach(
                        origin -> problems.add(
                                "allowed_origins: " + origin
                                        + " is none; write it like https://shop.example, in small letters, with no path and no usual port."));
        return given;
    }

    private Optional<Duration> kept(JsonNode tree) {
        return tree.has("keep_days")
                ? Optional.of(Duration.ofDays(fields.number(tree, "keep_days", 1, 1, MOST_DAYS)))
                : Optional.empty();
    }

    private Thresholds thresholds(JsonNode node) {
        fields.object("thresholds", node);
        fields.known("thresholds.", node, Set.of("intent"));
        Thresholds defaults = Thresholds.DEFAULT;
        double intent =
                number("thresholds.intent", node.path("intent"), defaults.intent(), 0, 1, "a number from 0 to 1");
        return new Thresholds(defaults.answer(), defaults.clarify(), intent);
    }

    private Map<Language, AllowedShares> budget(JsonNode node) {
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add("budget names languages, each with its share beneath it.");
        }
        fields.known("budget.", node, Set.of("zh", "en"));
        Map<Language, AllowedShares> budget = new EnumMap<>(Language.class);
        Config.defaults()
                .budget()
                .forEach((language, shares) -> budget.put(
                        language, allowed("budget." + language.code(), node.path(language.code()), shares.common())));
        return budget;
    }

    /** One share for all articles, or shares for some groups and for all others. */
    private AllowedShares allowed(String key, JsonNode node, double otherwise) {
        if (!node.isObject()) {
            return new AllowedShares(allowedShare(key, node, otherwise));
        }
        Map<String, Double> groups = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> groups.put(
                        entry.getKey(), allowedShare(key + "." + entry.getKey(), entry.getValue(), otherwise)));
        Double all = groups.remove(ALL_OTHER_GROUPS);
        return new AllowedShares(all == null ? otherwise : all, groups);
    }

    private double allowedShare(String key, JsonNode node, double otherwise) {
        String wanted = "a share from 0.001 to 0.5, such as 0.02 for two wrong answers in a hundred";
        return number(key, node, otherwise, SMALLEST_BUDGET, LARGEST_BUDGET, wanted);
    }

    /** @param wanted what it is, with its range, for whoever wrote something else */
    private double number(String key, JsonNode node, double otherwise, double least, double most, String wanted) {
        double number = node.asDouble(otherwise);
        if ((!node.isMissingNode() && !node.isNumber()) || number < least || number > most) {
            problems.add(key + " is " + wanted + ".");
            return otherwise;
        }
        return number;
    }

    private Config.Telegram telegram(String key, JsonNode node) {
        fields.known(key + ".", node, Set.of("token", "secret", "api"));
        String secret = fields.required(key + ".secret", node.path("secret"));
        if (!secret.isEmpty() && !TELEGRAM_SECRET.matcher(secret).matches()) {
            problems.add(key + ".secret has 1 to 256 of the characters A-Z a-z 0-9 _ -.");
        }
        String token = fields.required(key + ".token", node.path("token"));
        if (!token.isEmpty() && !TELEGRAM_TOKEN.matcher(token).matches()) {
            problems.add(key + ".token is not one of BotFather's: a number, a colon, and A-Z a-z 0-9 _ -.");
        }
        URI api = fields.text(node, "api")
                .flatMap(url -> fields.address(key + ".api", url))
                .orElse(URI.create("https://api.telegram.org"));
        return new Config.Telegram(token, secret, api);
    }

    private Config.Webhook webhook(String key, JsonNode node) {
        fields.known(key + ".", node, Set.of("secrets", "url"));
        List<String> secrets = fields.texts(key + ".secrets", node.path("secrets"));
        if (secrets.isEmpty() || !secrets.stream().allMatch(Config.Webhook::isSecret)) {
            problems.add(key + ".secrets needs at least one secret: whsec_ and the Base64 of 24 to 64 bytes.");
        }
        URI url = fields.address(key + ".url", fields.required(key + ".url", node.path("url")))
                .orElse(URI.create("https://invalid.invalid"));
        return new Config.Webhook(secrets, url);
    }

    private Optional<LookupSystem> lookups(JsonNode node, JsonNode identity) {
        if (node.isMissingNode() != identity.isMissingNode()) {
            problems.add("lookups and identity are of use together: who is looked up has to be identified.");
        }
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        fields.known("lookups.", node, Set.of("url", "key"));
        String key = fields.required("lookups.key", node.path("key"));
        return fields.address("lookups.url", fields.required("lookups.url", node.path("url")))
                .map(url -> new LookupSystem(url, key));
    }

    private List<String> identity(JsonNode node) {
        fields.known("identity.", node, Set.of("secrets"));
        List<String> secrets = fields.texts("identity.secrets", node.path("secrets"));
        boolean tooShort = secrets.stream()
                .anyMatch(secret -> secret.getBytes(StandardCharsets.UTF_8).length < IDENTITY_SECRET_BYTES);
        if (!node.isMissingNode() && (secrets.isEmpty() || tooShort)) {
            problems.add("identity.secrets needs at least one secret of 32 bytes or more.");
        }
        return secrets;
    }

    private <T> Map<String, T> accounts(JsonNode node, String kind, BiFunction<String, JsonNode, T> read) {
        Map<String, T> accounts = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add(kind + " names accounts, each with its own settings beneath it.");
        }
        node.properties().forEach(entry -> {
            String key = kind + "." + entry.getKey();
            if (!ACCOUNT.matcher(entry.getKey()).matches()) {
                problems.add(key + ": an account's name is made of small letters, digits and hyphens.");
            }
            accounts.put(entry.getKey(), read.apply(key, entry.getValue()));
        });
        return accounts;
    }
}
