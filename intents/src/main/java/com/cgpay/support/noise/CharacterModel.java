package com.cgpay.support.noise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How likely characters follow one another in texts of a kind: bigrams mixed with single characters and a floor for
 * what was never seen (Jelinek and Mercer 1980). Immutable, safe for all threads.
 */
final class CharacterModel {

    /** Stands before the first and after the last character. */
    static final char EDGE = '\n';

    private static final double PAIR = 0.8;
    private static final double SINGLE = 0.199;
    private static final double UNSEEN = 1 - PAIR - SINGLE;

    /** About as many characters as customers use; what was never seen is one of so many. */
    private static final double ALPHABET = 5_000;

    private final Map<Character, Integer> singles = new HashMap<>();
    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final int all;

    CharacterModel(Collection<String> texts) {
        for (String text : texts) {
            char before = EDGE;
            for (char character : (text + EDGE).toCharArray()) {
                singles.merge(character, 1, Integer::sum);
                pairs.merge(pair(before, character), 1, Integer::sum);
                before = character;
            }
        }
        all = singles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int pair(char before, char after) {
        return before << 16 | after;
    }

    /** Natural logarithm of the probability that a character follows another. */
    double log(char before, char after) {
        double pair = pairs.getOrDefault(pair(before, after), 0) / (double) Math.max(1, count(before));
        double single = count(after) / (double) Math.max(1, all);
        return Math.log(PAIR * pair + SINGLE * single + UNSEEN / ALPHABET);
    }

    boolean knows(char character) {
        return singles.containsKey(character);
    }

    /** All characters that were seen, in a fixed order. */
    List<Character> characters() {
        return List.copyOf(new TreeSet<>(singles.keySet()));
    }

    private int count(char character) {
        return singles.getOrDefault(character, 0);
    }
}
