package com.cgpay.support.noise;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How likely characters follow one another in texts of a kind: bigrams mixed with single characters and a floor for
 * what was never seen (Jelinek and Mercer 1980). Immutable, safe for all threads.
 */
final class CharacterModel {

    /** Stands before the first and after the last character. */
    static final char EDGE = '\n';

    private static final double PAIR = 0.8;
    private static final double SINGLE = 0.1;
    private static final double UNSEEN = 1 - PAIR - SINGLE;

    /** About as many characters as customers use; what was never seen is one of so many. */
    private static final double ALPHABET = 5_000;

    /** What each character costs where its pair was never seen. */
    private final float[] alone = new float[Character.MAX_VALUE + 1];

    /** The pairs that were seen, in order: there are tens of thousands, for which a map would keep objects. */
    private final int[] pairs;

    /** What the second character of each pair costs behind the first. */
    private final float[] inPair;

    private final TreeSet<Character> characters = new TreeSet<>();
    private final char[] han;

    CharacterModel(Collection<String> texts) {
        Map<Character, Integer> singles = new HashMap<>();
        Map<Integer, Integer> counted = new TreeMap<>();
        for (String text : texts) {
            char before = EDGE;
            for (char character : (text + EDGE).toCharArray()) {
                singles.merge(character, 1, Integer::sum);
                counted.merge(pair(before, character), 1, Integer::sum);
                before = character;
            }
        }
        characters.addAll(singles.keySet());
        han = characters.stream()
                .filter(Character::isIdeographic)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .toCharArray();
        double all = Math.max(
                1, singles.values().stream().mapToInt(Integer::intValue).sum());
        Arrays.fill(alone, (float) Math.log(UNSEEN / ALPHABET));
        singles.forEach(
                (character, count) -> alone[character] = (float) Math.log(SINGLE * count / all + UNSEEN / ALPHABET));
        pairs = counted.keySet().stream().mapToInt(Integer::intValue).toArray();
        inPair = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            double uses = Objects.requireNonNull(counted.get(pairs[i]));
            double share = uses / Objects.requireNonNull(singles.get((char) (pairs[i] >>> 16)));
            double single = SINGLE * Objects.requireNonNull(singles.get((char) pairs[i])) / all;
            inPair[i] = (float) Math.log(PAIR * share + single + UNSEEN / ALPHABET);
        }
    }

    private static int pair(char before, char after) {
        return before << 16 | after;
    }

    /** Natural logarithm of the probability that a character follows another. */
    double log(char before, char after) {
        int seen = Arrays.binarySearch(pairs, pair(before, after));
        return seen < 0 ? alone[after] : inPair[seen];
    }

    /** The Han character that is likeliest between two others; empty where no text had any. */
    Optional<String> between(char before, char after) {
        double best = Double.NEGATIVE_INFINITY;
        Optional<String> likeliest = Optional.empty();
        for (char character : han) {
            double log = log(before, character) + log(character, after);
            if (log > best) {
                best = log;
                likeliest = Optional.of(Character.toString(character));
            }
        }
        return likeliest;
    }

    /** All characters that were seen, in a fixed order. */
    List<Character> characters() {
        return List.copyOf(characters);
    }
}
