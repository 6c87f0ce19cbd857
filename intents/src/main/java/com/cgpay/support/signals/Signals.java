package com.cgpay.support.signals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds signals by lists of patterns that people can read and extend, one file a signal. A pattern is a phrase after
 * folding, in which {@code ..} stands for up to eight characters. Immutable, safe for all threads.
 */
public final class Signals {

    private static final Map<Signal, Pattern> PATTERNS = new EnumMap<>(Signal.class);

    static {
        for (Signal signal : Signal.values()) {
            PATTERNS.put(signal, read(signal.name().toLowerCase(Locale.ROOT) + ".txt"));
        }
    }

    private Signals() {}

    /** Signals in a folded text. */
    public static Set<Signal> in(String folded) {
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        PATTERNS.forEach((signal, pattern) -> {
            if (pattern.matcher(folded).find()) {
                found.add(signal);
            }
        });
        return found;
    }

    private static Pattern read(String file) {
        var stream = Objects.requireNonNull(Signals.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return Pattern.compile(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Signals::pattern)
                    .collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pattern(String phrase) {
        String quoted = Pattern.quote(phrase).replace("..", "\\E.{0,8}\\Q");
        boolean latin = phrase.codePoints().allMatch(codePoint -> codePoint < 128);
        return latin ? "\\b" + quoted + "\\b" : quoted;
    }
}
