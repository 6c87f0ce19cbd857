package com.cgpay.support.replay;

import com.cgpay.support.language.DisplayLanguage;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What deciding again has shown.
 *
 * @param turns that were decided again
 * @param counts of them by effect; all effects are there
 * @param differences what would not be the same, what is lost first, then what most customers met
 */
public record ReplayReport(int turns, Map<Effect, Integer> counts, List<Difference> differences) {

    public ReplayReport {
        counts = Map.copyOf(counts);
        differences = List.copyOf(differences);
    }

    /**
     * Words that would be treated otherwise, and how often they were said.
     *
     * @param words redacted
     * @param conversation the newest in which they were said
     */
    public record Difference(
            Effect effect,
            String words,
            DisplayLanguage display,
            Outcome before,
            Outcome after,
            int times,
            String conversation) {

        static Difference of(PastTurn turn, Outcome before, Outcome after) {
            return new Difference(
                    Effect.between(before, after),
                    turn.words(),
                    turn.before().reads(),
                    before,
                    after,
                    1,
                    turn.before().id());
        }

        /** The same wherever and however often it happened. */
        private Difference inGeneral() {
            return new Difference(effect, words, display, before, after, 0, "");
        }

        private Difference and(Difference older) {
            return new Difference(effect, words, display, before, after, times + older.times, conversation);
        }
    }

    private static final Comparator<Difference> WORST_FIRST =
            Comparator.comparing(Difference::effect).thenComparing(Difference::times, Comparator.reverseOrder());

    /** Customers who said the same and got the same are told together. */
    static ReplayReport of(List<PastTurn> turns, List<Outcome> before, List<Outcome> after) {
        Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            counts.put(effect, 0);
        }
        Map<Difference, Difference> differences = new LinkedHashMap<>();
        for (int i = 0; i < turns.size(); i++) {
            Difference difference = Difference.of(turns.get(i), before.get(i), after.get(i));
            counts.merge(difference.effect, 1, Integer::sum);
            if (difference.effect != Effect.SAME) {
                differences.merge(difference.inGeneral(), difference, Difference::and);
            }
        }
        return new ReplayReport(
                turns.size(),
                counts,
                differences.values().stream().sorted(WORST_FIRST).toList());
    }
}
