package com.cgpay.support.intents;

import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.DataLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the utterances of an intent show of signals. Immutable.
 *
 * @param shown the signals that some intents are about
 * @param ambiguous intents whose utterances may show one or none
 */
record SignalsOfIntents(Map<String, Signal> shown, Set<String> ambiguous) {

    private static final List<String> LINES = DataLine.beside(SignalsOfIntents.class, "signals-of-intents.txt");

    /** As the file beside this class says. */
    static final SignalsOfIntents KNOWN = of(LINES);

    SignalsOfIntents {
        shown = Map.copyOf(shown);
        ambiguous = Set.copyOf(ambiguous);
    }

    /** The lines of the file, by which others can tell whether it has changed. */
    static List<String> lines() {
        return LINES;
    }

    private static SignalsOfIntents of(List<String> lines) {
        Map<String, Signal> shown = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            if (parts[1].equals("-")) {
                ambiguous.add(parts[0]);
            } else {
                shown.put(parts[0], Signal.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            }
        }
        return new SignalsOfIntents(shown, ambiguous);
    }

    /** Whether the utterances of an intent show no signal. */
    boolean areQuiet(String intent) {
        return !shown.containsKey(intent) && !ambiguous.contains(intent);
    }
}
