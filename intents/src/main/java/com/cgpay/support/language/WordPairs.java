package com.cgpay.support.language;

import com.cgpay.support.training.DataLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and what stands for each elsewhere, from a file of {@code word=other} lines. Immutable. */
final class WordPairs {

    private final Map<String, String> pairs;
    private final Pattern words;

    private WordPairs(Map<String, String> pairs) {
        this.pairs = pairs;
        this.words = Pattern.compile(beginning(pairs.keySet()) + any(pairs.keySet()));
    }

    private static String any(Set<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** One look at a character tells for most that no word begins there. */
    private static String beginning(Set<String> words) {
        return words.stream()
                .map(word -> Pattern.quote(word.substring(0, word.offsetByCodePoints(0, 1))))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
    }

    /** Reads a file that lies beside this class; of two words that begin alike the upper one is tried first. */
    static WordPairs read(String file) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : DataLine.beside(WordPairs.class, file)) {
            int equals = line.indexOf('=');
            pairs.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new WordPairs(pairs);
    }

    String replace(String text) {
        return words.matcher(text).replaceAll(word -> Matcher.quoteReplacement(pairs.get(word.group())));
    }
}
