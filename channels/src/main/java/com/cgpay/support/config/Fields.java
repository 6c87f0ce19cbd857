package com.cgpay.support.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values of a configuration; what is wrong with one is added to the problems, and reading goes on. */
final class Fields {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final UnaryOperator<@Nullable String> environment;
    private final List<String> problems;

    Fields(UnaryOperator<@Nullable String> environment, List<String> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    void refuse(String problem) {
        problems.add(problem);
    }

    void known(String prefix, JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problems.add(prefix + key + " is unknown; known are " + String.join(", ", new TreeSet<>(keys)) + ".");
            }
        });
    }

    int number(JsonNode tree, String key, int otherwise, int least, int most) {
        JsonNode node = tree.path(key);
        if (node.isMissingNode()) {
            return otherwise;
        }
        String given =
                node.isInt() || node.isTextual() ? resolve(key, node.asText()).strip() : "";
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most) {
            problems.add(key + " is a whole number from " + least + " to " + most + ".");
            return otherwise;
        }
        return Integer.parseInt(given);
    }

    boolean flag(JsonNode tree, String key, boolean otherwise) {
        JsonNode node = tree.path(key);
        if (!node.isMissingNode() && !node.isBoolean()) {
            problems.add(key + " is true or false.");
        }
        return node.asBoolean(otherwise);
    }

    Optional<URI> address(String key, String url) {
        try {
            URI uri = URI.create(url);
            if (SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException e) {
            // reported below with the others
        }
        problems.add(key + " is an address such as https://support.example.");
        return Optional.empty();
    }

    Optional<String> text(JsonNode tree, String key) {
        JsonNode node = tree.path(key);
        if (!node.isMissingNode() && (!node.isValueNode() || node.isNull())) {
            problems.add(key + " is a text.");
            return Optional.empty();
        }
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (node.asText().isBlank()) {
            problems.add(key + " is empty; leave it out, or say what it is.");
        }
        return Optional.of(resolve(key, node.asText()));
    }

    /** What has settings beneath it. */
    void object(String key, JsonNode node) {
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add(key + " has settings beneath it, and is nothing by itself.");
        }
    }

    String required(String key, JsonNode node) {
        String value = node.isMissingNode() ? "" : resolve(key, node.asText());
        if (value.isBlank()) {
            problems.add(key + " is missing.");
        }
        return value;
    }

    List<String> texts(String key, JsonNode node) {
        List<String> values = new ArrayList<>();
        if (!node.isMissingNode() && !node.isArray()) {
            problems.add(key + " is a list.");
        }
        node.forEach(value -> values.add(resolve(key, value.asText())));
        return values;
    }

    String resolve(String key, String value) {
        return VARIABLE.matcher(value).replaceAll(match -> {
            String found = environment.apply(match.group(1));
            if (found == null) {
                problems.add(key + " names the environment variable " + match.group(1) + ", which is not set.");
            }
            return Matcher.quoteReplacement(found == null ? "" : found);
        });
    }
}
