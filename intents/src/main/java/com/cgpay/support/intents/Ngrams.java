package com.cgpay.support.intents;

import com.cgpay.support.training.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the n-grams of a folded text: for Chinese one to three characters, for English one and two words and three
 * to five letters within a word. A Latin word inside a Chinese text counts as one character.
 */
public final class Ngrams {

    private static final Pattern ENGLISH_WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final Pattern CHINESE_UNIT = Pattern.compile("[a-z]+|[\\p{L}\\p{N}]");

    private Ngrams() {}

    public static Map<String, Integer> count(String folded, Language language) {
        Map<String, Integer> counts = new HashMap<>();
        switch (language) {
            case ZH -> chinese(folded, counts);
            case EN -> english(folded, counts);
        }
        return counts;
    }

    private static void chinese(String folded, Map<String, Integer> counts) {
        String[] units =
                CHINESE_UNIT.matcher(folded).results().map(m -> m.group()).toArray(String[]::new);
        for (int from = 0; from < units.length; from++) {
            String gram = "";
            for (int to = from; to < Math.min(from + 3, units.length); to++) {
                gram += units[to];
                counts.merge(gram, 1, Integer::sum);
            }
        }
    }

    private static void english(String folded, Map<String, Integer> counts) {
        Matcher words = ENGLISH_WORD.matcher(folded);
        String before = "";
        while (words.find()) {
            String word = words.group().replace("'", "");
            counts.merge("w:" + word, 1, Integer::sum);
            counts.merge("w:" + before + " " + word, 1, Integer::sum);
            before = word;
            String edged = "^" + word + "$";
            for (int length = 3; length <= 5; length++) {
                for (int from = 0; from + length <= edged.length(); from++) {
                    counts.merge(edged.substring(from, from + length), 1, Integer::sum);
                }
            }
        }
    }
}
