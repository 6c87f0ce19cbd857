package com.cgpay.support.training;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts of one company: name, hotline, hours, links, processing times. Articles name them as {@code {{hotline}}}
 * and never state them, so that one file changes them everywhere.
 */
public record Brand(Map<String, Map<Language, String>> facts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([a-z0-9_]+)\\s*}}");

    public Brand {
        facts = Map.copyOf(facts);
        facts.forEach((key, inLanguage) -> inLanguage.values().forEach(value -> requireAddress(key, value)));
    }

    private static void requireAddress(String key, String value) {
        if (value.startsWith("http") && !isAddress(value)) {
            throw new DataException("brand.yaml: " + key + " is an address such as https://www.cgpay.example.");
        }
    }

    private static boolean isAddress(String value) {
        try {
            return new URI(value).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public Optional<String> fact(String key, Language language) {
        return Optional.ofNullable(facts.getOrDefault(key, Map.of()).get(language));
    }

    /** A fact that is a number, such as how many days something takes; empty where it is none. */
    public OptionalInt number(String key) {
        String number = fact(key, Language.EN).orElse("");
        return number.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    /** The zone of most customers, by which "yesterday" is a day. */
    public ZoneId zone() {
        String zone = fact("time_zone", Language.EN).orElse("UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new DataException("brand.yaml: time_zone is a name such as Asia/Shanghai, not " + zone + ".", e);
        }
    }

    /** When people answer; empty where they always do. */
    public Optional<ServiceHours> serviceHours() {
        return fact("service_hours", Language.EN).map(ServiceHours::parse);
    }

    /** The text with each placeholder replaced; an unknown one stays as it is, for the linter to find. */
    public String fill(String text, Language language) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(fact(match.group(1), language).orElse(match.group())));
    }

    /** Keys of the placeholders that a text uses. */
    public static Set<String> placeholders(String text) {
        Set<String> keys = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(keys::add);
        return keys;
    }

    /** Placeholders of a text that this brand does not know in a language. */
    public Set<String> unknownPlaceholders(String text, Language language) {
        Set<String> unknown = placeholders(text);
        unknown.removeIf(placeholder -> !fill(placeholder, language).equals(placeholder));
        return unknown;
    }

    /** The text without its placeholders, for rules about what an article states itself. */
    static String withoutPlaceholders(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(" ");
    }
}
