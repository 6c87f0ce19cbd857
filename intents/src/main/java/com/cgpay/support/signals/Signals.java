package com.cgpay.support.signals;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds signals by lists of phrases that people can read and extend, one file a signal. Immutable, safe for all
 * threads.
 */
public final class Signals {

    private static final Map<Signal, PhraseList> PHRASES = new EnumMap<>(Signal.class);

    static {
        for (Signal signal : Signal.values()) {
            PHRASES.put(signal, PhraseList.read(file(signal)));
        }
    }

    /** Read when a text is first doubtful, for there are hundreds of lines. */
    private static final class Hints {

        static final Map<Signal, PhraseList> PHRASES = Map.of(Signal.SCAM, PhraseList.read("scam-hints.txt"));
    }

    private Signals() {}

    private static String file(Signal signal) {
        return signal.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    /** All lines of the lists, by which others can tell whether the lists have changed. */
    public static Stream<String> lines() {
        return Arrays.stream(Signal.values()).flatMap(signal -> PhraseList.lines(file(signal)).stream());
    }

    /** Signals in a folded text. */
    public static Set<Signal> in(String folded) {
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        PHRASES.forEach((signal, phrases) -> {
            if (phrases.isIn(folded)) {
                found.add(signal);
            }
        });
        if (found.contains(Signal.SELF_HARM)) {
            found.add(Signal.DISTRESS);
        }
        return found;
    }

    /** Whether a folded text has phrases that show a signal in a text that is like others with it, and only there. */
    public static boolean isHinted(Signal signal, String folded) {
        PhraseList hints = Hints.PHRASES.get(signal);
        return hints != null && hints.isIn(folded);
    }
}
