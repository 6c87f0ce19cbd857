package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.signals.LabelledSentence;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.signals.Signals;
import com.cgpay.support.training.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds signals in texts of one language: by phrases, which can be read and extended, and by likeness to labelled
 * sentences, which also finds what nobody has put into a phrase. Immutable, safe for all threads.
 *
 * @param classifier tells signals from one another and from {@link #NONE}
 * @param thresholds the probability from which a signal is believed
 */
record SignalDetector(IntentClassifier classifier, Map<Signal, Double> thresholds) {

    /** A text without any signal. */
    static final String NONE = "none";

    /** Utterances of an intent that are learnt from; with more, signals would look rarer than they are. */
    private static final int QUIET = 60;

    /** Likelier than one of five labels by chance: likely enough with a hint beside it, or an intent that is about it. */
    private static final double RATHER = 0.3;

    /** From here on an intent is likelier than all others together. */
    private static final double LIKELY = 0.5;

    /** A text that is so likely about a matter which only sounds like a signal shows none by likeness alone. */
    private static final double VERY_LIKELY = 0.8;

    /** A text that so likely shows nothing has its phrases by accident: who buys gift cards, who read about a fraud. */
    private static final double SURELY_NONE = 0.9;

    /**
     * Of the texts it was not trained on in which a signal is found, at least this share must show it. Many of those texts
     * are near to a signal on purpose; of customers' texts fewer are.
     */
    private static final double PRECISION = 0.95;

    /**
     * Fraud is found by phrases alone: learnt beside scams, whose words are near, it only hid some of those. So is
     * self-harm, of which the sentences tell as of any distress.
     */
    private static final Set<Signal> LEARNT = EnumSet.complementOf(EnumSet.of(Signal.FRAUD, Signal.SELF_HARM));

    SignalDetector {
        thresholds = Map.copyOf(thresholds);
    }

    /** A text to learn from. */
    record Labelled(String folded, String label) {}

    /** All labelled sentences, utterances that are about a signal, and of each other intent some that show none. */
    static List<Labelled> lessons(List<LabelledSentence> sentences, List<Utterance> utterances) {
        List<Labelled> lessons = new ArrayList<>();
        for (LabelledSentence sentence : sentences) {
            String folded = Folding.fold(sentence.text());
            List<Signal> learnt = sentence.signals().stream()
                    .filter(LEARNT::contains)
                    .sorted()
                    .toList();
            if (learnt.isEmpty()) {
                lessons.add(new Labelled(folded, NONE));
            }
            learnt.forEach(signal -> lessons.add(new Labelled(folded, signal.name())));
        }
        for (Utterance utterance : utterances) {
            Signal shown = SignalsOfIntents.KNOWN.shown().get(utterance.intent());
            if (shown != null) {
                lessons.add(new Labelled(Folding.fold(utterance.text()), shown.name()));
            }
        }
        Map<String, Integer> learnt = new HashMap<>();
        utterances.stream()
                .filter(utterance -> SignalsOfIntents.KNOWN.areQuiet(utterance.intent()))
                .filter(utterance -> learnt.merge(utterance.intent(), 1, Integer::sum) <= QUIET)
                .map(utterance -> Folding.fold(utterance.text()))
                .filter(folded -> Signals.in(folded).stream().noneMatch(LEARNT::contains))
                .forEach(folded -> lessons.add(new Labelled(folded, NONE)));
        return lessons;
    }

    /** Takes the thresholds from what the classifier says of texts that it was not trained on. */
    static SignalDetector of(IntentClassifier classifier) {
        Map<String, Set<Signal>> shown = new HashMap<>();
        HeldOutTexts heldOut = classifier.calibration().heldOut();
        for (HeldOutText text : heldOut) {
            Set<Signal> signals = shown.computeIfAbsent(text.folded(), _ -> EnumSet.noneOf(Signal.class));
            if (!text.intent().equals(NONE)) {
                signals.add(Signal.valueOf(text.intent()));
            }
        }
        Map<Signal, Double> thresholds = new EnumMap<>(Signal.class);
        for (Signal signal : LEARNT) {
            thresholds.put(signal, threshold(signal, heldOut, shown));
        }
        return new SignalDetector(classifier.withoutHeldOut(), thresholds);
    }

    /** The same among other examples, which contain those that it knows. */
    SignalDetector moved(Examples from, Examples to) {
        return new SignalDetector(classifier.moved(from, to), thresholds);
    }

    /** Goes from the surest text down and remembers how far precision held. */
    private static double threshold(Signal signal, Collection<HeldOutText> texts, Map<String, Set<Signal>> shown) {
        List<HeldOutText> surest = texts.stream()
                .sorted(Comparator.comparingDouble((HeldOutText text) -> probability(text, signal))
                        .reversed())
                .toList();
        double threshold = 1;
        int right = 0;
        for (int found = 1; found <= surest.size(); found++) {
            HeldOutText text = surest.get(found - 1);
            right += shown.getOrDefault(text.folded(), Set.of()).contains(signal) ? 1 : 0;
            if (right >= PRECISION * found) {
                threshold = probability(text, signal);
            }
        }
        return threshold;
    }

    private static double probability(HeldOutText text, Signal signal) {
        return text.classification().probability(signal.name());
    }

    /** Fraud sounds like a scam: where phrases find the one, likeness alone does not make it the other. */
    private static boolean isFraudInstead(Signal signal, Set<Signal> byPhrases) {
        return signal == Signal.SCAM && byPhrases.contains(Signal.FRAUD);
    }

    /** @param intents what the text is about, which tells of some signals, too */
    Set<Signal> in(String folded, Neighbourhood around, Classification intents) {
        Set<Signal> byPhrases = Signals.in(folded);
        Classification classification = classifier.classify(folded, around);
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        found.addAll(byPhrases);
        if (classification.probability(NONE) >= SURELY_NONE) {
            found.remove(Signal.SCAM);
        }
        thresholds.forEach((signal, threshold) -> {
            double probability = classification.probability(signal.name());
            boolean backed = probability >= RATHER && (Signals.isHinted(signal, folded) || isAbout(signal, intents));
            boolean alike = probability >= threshold && !isSomethingElse(signal, intents);
            if ((backed || alike) && !isFraudInstead(signal, byPhrases)) {
                found.add(signal);
            }
        });
        return found;
    }

    private static boolean isAbout(Signal signal, Classification intents) {
        return isOneOf(SignalsOfIntents.KNOWN.shown(), signal, intents, LIKELY);
    }

    private static boolean isSomethingElse(Signal signal, Classification intents) {
        return isOneOf(SignalsOfIntents.KNOWN.mistaken(), signal, intents, VERY_LIKELY);
    }

    private static boolean isOneOf(
            Map<String, Signal> signals, Signal signal, Classification intents, double probability) {
        return signals.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == signal && intents.probability(entry.getKey()) >= probability);
    }
}
