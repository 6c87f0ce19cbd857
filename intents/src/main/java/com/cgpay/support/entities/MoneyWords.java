package com.cgpay.support.entities;

import com.cgpay.support.training.DataLine;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists in {@code money-words.txt} as parts of patterns. */
final class MoneyWords {

    private static final List<String> LINES = DataLine.beside(MoneyWords.class, "money-words.txt");

    private MoneyWords() {}

    /** Any word of a list; a Latin one has to stand by itself. */
    static String any(String list) {
        return words(list)
                .map(word -> isLatin(word) ? "(?<![a-z])" + Pattern.quote(word) + "(?![a-z])" : Pattern.quote(word))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The first characters of a list's words. */
    static String first(String list) {
        return words(list).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static Stream<String> words(String list) {
        return LINES.stream()
                .filter(line -> line.startsWith(list + " ="))
                .flatMap(line ->
                        Arrays.stream(line.substring(line.indexOf('=') + 1).split(",", -1)))
                .map(String::strip);
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }
}
