package com.cgpay.support.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int MOST_DAYS = 36_500;
    /** As browsers write it: in small letters, and with a port only where it is not the usual one. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?!http://.*:80$|https://.*:443$)https?://(?:[a-z0-9._-]+|\\[[0-9a-f:]+])(?::\\d{1,5})?");

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
        return new Config(
                access(tree),
                storage(tree),
                new AnsweringReader(fields).read(tree),
                new PlatformsReader(fields).read(tree),
                new CompanyReader(fields).read(tree));
    }

    private Access access(JsonNode tree) {
        Access defaults = Access.DEFAULT;
        return new Access(
                fields.text(tree, "host").orElse(defaults.host()),
                fields.number(tree, "port", defaults.port(), 0, 65_535),
                fields.text(tree, "public_url").flatMap(url -> fields.address("public_url", url)),
                origins(fields.texts("allowed_origins", tree.path("allowed_origins"))),
                fields.number(tree, "proxies", defaults.proxies(), 0, 10),
                fields.number(tree, "messages_per_minute", defaults.messagesPerMinute(), 1, 1_000_000));
    }

    private Storage storage(JsonNode tree) {
        Storage usual =
                fields.text(tree, "folder").map(Path::of).map(Storage::in).orElse(Storage.DEFAULT);
        return new Storage(
                usual.folder(),
                fields.text(tree, "database").orElse(usual.database()),
                fields.text(tree, "data").map(Path::of),
                kept(tree));
    }

    /** A browser says where it comes from without a path, and so must who allows it. */
    private List<String> origins(List<String> given) {
        given.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .forEach(
                        origin -> fields.refuse(
                                "allowed_origins: " + origin
                                        + " is none; write it like https://shop.example, in small letters, with no path and no usual port."));
        return given;
    }

    private Optional<Duration> kept(JsonNode tree) {
        return tree.has("keep_days")
                ? Optional.of(Duration.ofDays(fields.number(tree, "keep_days", 1, 1, MOST_DAYS)))
                : Optional.empty();
    }
}
