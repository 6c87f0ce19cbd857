package com.cgpay.support.evaluation;

import com.cgpay.support.language.Folding;
import com.cgpay.support.signals.LabelledSentence;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.signals.Signals;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares the signals found in sentences with those that people find. Stateless. */
public final class SignalEvaluation {

    private SignalEvaluation() {}

    /** Compares what phrases alone find. */
    public static SignalReport evaluate(List<LabelledSentence> sentences) {
        return evaluate(sentences, text -> Signals.in(Folding.fold(text)));
    }

    /**
     * Looks for all signals in all sentences.
     *
     * @param finder finds the signals of a text
     */
    public static SignalReport evaluate(List<LabelledSentence> sentences, Function<String, Set<Signal>> finder) {
        Map<Signal, Count> counts = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            counts.put(signal, new Count(0, 0, 0));
        }
        List<SignalReport.Confusion> mistakes = new ArrayList<>();
        for (LabelledSentence sentence : sentences) {
            Set<Signal> found = finder.apply(sentence.text());
            counts.replaceAll(
                    (signal, count) -> count.plus(sentence.signals().contains(signal), found.contains(signal)));
            for (Signal signal : Signal.values()) {
                boolean wanted = sentence.signals().contains(signal);
                if (wanted != found.contains(signal)) {
                    mistakes.add(new SignalReport.Confusion(signal, wanted, sentence.text()));
                }
            }
        }
        Map<Signal, SignalReport.Score> scores = new EnumMap<>(Signal.class);
        counts.forEach((signal, count) -> scores.put(signal, count.score()));
        return new SignalReport(scores, mistakes);
    }

    private record Count(int wanted, int found, int both) {

        Count plus(boolean isWanted, boolean isFound) {
            return new Count(
                    wanted + (isWanted ? 1 : 0), found + (isFound ? 1 : 0), both + (isWanted && isFound ? 1 : 0));
        }

        SignalReport.Score score() {
            return new SignalReport.Score(share(both, found), share(both, wanted), wanted);
        }

        private static double share(int part, int of) {
            return of == 0 ? 1 : (double) part / of;
        }
    }
}
