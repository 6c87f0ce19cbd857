package com.cgpay.support.signals;

import com.cgpay.support.training.DataException;
import com.cgpay.support.training.DataLine;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.SignalSentence;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A sentence and the signals that people find in it. */
public record LabelledSentence(Set<Signal> signals, String text) {

    private static final String NONE = "-";

    public LabelledSentence {
        // In the order of their declaration: the order of other sets differs from one start to the next, and so would
        // the fingerprint of the models that are trained from sentences.
        EnumSet<Signal> ordered = EnumSet.noneOf(Signal.class);
        ordered.addAll(signals);
        signals = Collections.unmodifiableSet(ordered);
    }

    /**
     * A sentence of the data.
     *
     * @throws DataException if it names a signal that does not exist
     */
    public static LabelledSentence of(SignalSentence sentence) {
        try {
            return new LabelledSentence(signals(sentence.signals()), sentence.text());
        } catch (IllegalArgumentException e) {
            throw new DataException(sentence.source() + ": the signals are scam, fraud, distress, human and anger.", e);
        }
    }

    /**
     * Reads the sentences of a language that nothing is ever learnt from and no phrase is written for, so that figures
     * on them stay honest.
     */
    public static List<LabelledSentence> unseen(Language language) {
        return DataLine.beside(LabelledSentence.class, "unseen." + language.code() + ".txt").stream()
                .map(LabelledSentence::parse)
                .toList();
    }

    /** Reads one line: signals, a bar, the sentence; {@code -} stands for no signal. */
    static LabelledSentence parse(String line) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("A line is «scam, distress | sentence» or «- | sentence»: " + line);
        }
        String labels = line.substring(0, bar).strip();
        List<String> names = labels.equals(NONE) ? List.of() : Arrays.asList(labels.split(",", -1));
        return new LabelledSentence(signals(names), line.substring(bar + 1).strip());
    }

    private static Set<Signal> signals(List<String> names) {
        return names.stream()
                .map(name -> Signal.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Signal.class)));
    }
}
