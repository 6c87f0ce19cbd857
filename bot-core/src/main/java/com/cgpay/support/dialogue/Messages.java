package com.cgpay.support.dialogue;

import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The bot's own words, from one file a language, with the brand's facts filled in. Safe for all threads. */
public final class Messages {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<DisplayLanguage, Map<String, String>> rendered = new ConcurrentHashMap<>();

    public Messages(Brand brand) {
        for (Language language : Language.values()) {
            Map<String, String> filled = new HashMap<>();
            properties(language)
                    .forEach((key, text) -> filled.put(key.toString(), brand.fill(text.toString(), language)));
            texts.put(language, filled);
        }
    }

    private static Properties properties(Language language) {
        String file = "messages." + language.code() + ".properties";
        try (InputStream stream = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key; the files have every key that the program asks for, which a test makes sure of. */
    public String get(String key, DisplayLanguage display) {
        String text = Objects.requireNonNull(
                Objects.requireNonNull(texts.get(display.language())).get(key), key);
        return rendered.computeIfAbsent(display, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(text, _ -> ChineseScripts.render(text, display));
    }

    /** The text of a key that may be missing. */
    Optional<String> find(String key, DisplayLanguage display) {
        return Objects.requireNonNull(texts.get(display.language())).containsKey(key)
                ? Optional.of(get(key, display))
                : Optional.empty();
    }

    /** The keys of a language's file. */
    Iterable<String> keys(Language language) {
        return Objects.requireNonNull(texts.get(language)).keySet();
    }
}
