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
 * @param mistaken signals that texts about an intent only sound like
 */
record SignalsOfIntents(Map<String, Signal> shown, Set<String> ambiguous, Map<String, Signal> mistaken) {

    private static final String NOT = "not ";

    private static final List<String> LINES = DataLine.beside(SignalsOfIntents.class, "signals-of-intents.txt");

    /** As the file beside this class says. */
    static final SignalsOfIntents KNOWN = of(LINES);

    SignalsOfIntents {
        shown = Map.copyOf(shown);
        ambiguous = Set.copyOf(ambiguous);
        mistaken = Map.copyOf(mistaken);
    }

    /** The lines of the file, by which others can tell whether it has changed. */
    static List<String> lines() {
        return LINES;
    }

    private static SignalsOfIntents of(List<String> lines) {
        Map<String, Signal> shown = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Map<String, Signal> mistaken = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            if (parts[1].equals("-")) {
                ambiguous.add(parts[0]);
            } else if (parts[1].startsWith(NOT)) {
                mistaken.put(parts[0], signal(parts[1].substring(NOT.length())));
            } else {
                shown.put(parts[0], signal(parts[1]));
            }
        }
        return new SignalsOfIntents(shown, ambiguous, mistaken);
    }

    private static Signal signal(String name) {
        return Signal.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether the utterances of an intent show no signal. */
    boolean areQuiet(String intent) {
        return !shown.containsKey(intent) && !ambiguous.contains(intent);
    }
}
