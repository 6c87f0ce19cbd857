package com.cgpay.support.noise;

import com.cgpay.support.vectors.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How likely words follow one another in texts of a kind: pairs mixed with single words, and those with how common a
 * word is in the language (Jelinek and Mercer 1980). Immutable, safe for all threads.
 */
final class WordModel {

    /** Stands before the first and after the last word. */
    static final String EDGE = "";

    /** Share of the pairs; the rest is that of single words. */
    private static final double PAIR = 0.6;

    /** Share of the texts' own words among single ones; the rest is that of the language. */
    private static final double SINGLE = 0.9;

    /** How common a word is of which nothing is known, such as a name. */
    private static final double UNSEEN = 1e-8;

    private final ToDoubleFunction<String> frequency;
    private final Map<String, Integer> singles = new HashMap<>();
    private final Vocabulary pairs;

    /** How often each pair stands in the texts. */
    private final int[] pairUses;

    private final double all;

    /**
     * @param texts the words of each text
     * @param frequency how common a word is in the language, 0 to 1, whatever the subject
     */
    WordModel(Collection<List<String>> texts, ToDoubleFunction<String> frequency) {
        this.frequency = frequency;
        Map<String, Integer> counted = new HashMap<>();
        for (List<String> words : texts) {
            String before = EDGE;
            singles.merge(EDGE, 1, Integer::sum);
            for (String word : words) {
                singles.merge(word, 1, Integer::sum);
                counted.merge(pair(before, word), 1, Integer::sum);
                before = word;
            }
            counted.merge(pair(before, EDGE), 1, Integer::sum);
        }
        this.pairs = Vocabulary.of(counted.keySet());
        this.pairUses = counted.values().stream().mapToInt(Integer::intValue).toArray();
        this.all = Math.max(
                1, singles.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String pair(String before, String after) {
        return before + ' ' + after;
    }

    /** How often the texts have a word. */
    int uses(String word) {
        return singles.getOrDefault(word, 0);
    }

    /** Whether the language has a word. */
    boolean isSpelt(String word) {
        return frequency.applyAsDouble(word) > 0;
    }

    /** Whether the texts or the language have a word. */
    boolean knows(String word) {
        return singles.containsKey(word) || isSpelt(word);
    }

    /** Natural logarithm of the probability of a word and of the next one, where it stands between two others. */
    double log(String before, String word, String after) {
        return Math.log(probability(before, word)) + Math.log(probability(word, after));
    }

    private double probability(String before, String after) {
        int pair = pairs.number(pair(before, after));
        double seen = pair < 0 ? 0 : pairUses[pair] / (double) Math.max(1, uses(before));
        double single = SINGLE * uses(after) / all + (1 - SINGLE) * Math.max(UNSEEN, frequency.applyAsDouble(after));
        return PAIR * seen + (1 - PAIR) * single;
    }
}
