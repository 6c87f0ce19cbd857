package com.cgpay.support.signals;

import com.cgpay.support.training.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence and the signals that people find in it. The patterns are measured on such sentences; they are never read
 * when customers write.
 */
public record LabelledSentence(Set<Signal> signals, String text) {

    private static final String NONE = "-";

    public LabelledSentence {
        signals = Set.copyOf(signals);
    }

    /** Reads the sentences of a language that are packed into the program. */
    public static List<LabelledSentence> bundled(Language language) {
        String file = "labelled." + language.code() + ".txt";
        var stream = Objects.requireNonNull(LabelledSentence.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(LabelledSentence::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one line: signals, a bar, the sentence; {@code -} stands for no signal. */
    static LabelledSentence parse(String line) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("A line is «scam, distress | sentence» or «- | sentence»: " + line);
        }
        String labels = line.substring(0, bar).strip();
        Set<Signal> signals = labels.equals(NONE)
                ? EnumSet.noneOf(Signal.class)
                : Arrays.stream(labels.split(",", -1))
                        .map(label -> Signal.valueOf(label.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Signal.class)));
        return new LabelledSentence(signals, line.substring(bar + 1).strip());
    }
}
