package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.training.Language;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A folded text cut up for comparison: its units (characters, or words where letters make them) and its pieces (pairs
 * of units in Chinese, groups of three letters in English), each as sorted distinct hashes. Arrays are never changed.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and lists would be ten times the size
record Shape(String text, int[] units, int[] latin, int[] pieces) {

    private static final Pattern UNIT = Pattern.compile("[a-z0-9']+|[\\p{L}\\p{N}]");
    private static final int LONGEST = 300;
    private static final int LONGEST_EDITED = 80;

    static Shape of(String folded, Language language) {
        String text = folded.substring(0, Math.min(folded.length(), LONGEST));
        String[] units = UNIT.matcher(text).results().map(unit -> unit.group()).toArray(String[]::new);
        IntStream latin =
                Arrays.stream(units).filter(unit -> unit.charAt(0) < 128).mapToInt(String::hashCode);
        IntStream pieces =
                language == Language.ZH ? pairs(units) : Arrays.stream(units).flatMapToInt(Shape::threes);
        return new Shape(text, sorted(Arrays.stream(units).mapToInt(String::hashCode)), sorted(latin), sorted(pieces));
    }

    private static IntStream pairs(String[] units) {
        return IntStream.range(0, Math.max(0, units.length - 1)).map(i -> (units[i] + ' ' + units[i + 1]).hashCode());
    }

    private static IntStream threes(String word) {
        String edged = "^" + word + "$";
        return IntStream.range(0, Math.max(0, edged.length() - 2))
                .map(i -> edged.substring(i, i + 3).hashCode());
    }

    private static int[] sorted(IntStream hashes) {
        return hashes.sorted().distinct().toArray();
    }

    /** The size of what two sets have in common. */
    static int common(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    static double jaccard(int[] one, int[] other) {
        int common = common(one, other);
        int all = one.length + other.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** One less the share of characters that would have to change (Levenshtein), 0 to 1. */
    double editSimilarity(Shape other) {
        int longer = Math.min(LONGEST_EDITED, Math.max(text.length(), other.text.length()));
        return longer == 0 ? 0 : 1 - (double) distance(cut(text), cut(other.text)) / longer;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_EDITED));
    }

    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
