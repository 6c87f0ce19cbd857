package com.cgpay.support.noise;

import com.cgpay.support.training.DataLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of this business in both languages, for customers who mix them: most have their partner in a list that
 * people can extend. Stateless after loading, safe for all threads.
 */
final class Lexicon {

    /** A word of both languages. */
    record Pair(String chinese, String english) {}

    private static final List<Pair> PAIRS = read();
    private static final Map<String, String> TO_CHINESE = partners(Pair::english, Pair::chinese);
    private static final Map<String, String> TO_ENGLISH = partners(Pair::chinese, Pair::english);
    private static final Pattern ENGLISH = anyOf(TO_CHINESE, "(?<![a-z])(?:", ")(?![a-z])");
    private static final Pattern CHINESE = anyOf(TO_ENGLISH, "(?:", ")");

    private Lexicon() {}

    private static List<Pair> read() {
        return DataLine.beside(Lexicon.class, "mixed.txt").stream()
                .map(line -> line.split("=", 2))
                .map(words -> new Pair(words[0], words[1]))
                .toList();
    }

    private static Map<String, String> partners(Function<Pair, String> from, Function<Pair, String> to) {
        Map<String, String> partners = new HashMap<>();
        PAIRS.forEach(pair -> partners.putIfAbsent(from.apply(pair), to.apply(pair)));
        return partners;
    }

    /** The longest words first, so that a word is never read as two shorter ones. */
    private static Pattern anyOf(Map<String, String> words, String before, String after) {
        return Pattern.compile(words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", before, after)));
    }

    static List<Pair> pairs() {
        return PAIRS;
    }

    /** A folded Chinese text with the English words that have a partner in Chinese. */
    static String inChinese(String folded) {
        if (folded.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return folded;
        }
        return ENGLISH.matcher(folded)
                .replaceAll(word -> Matcher.quoteReplacement(TO_CHINESE.getOrDefault(word.group(), "")))
                .replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }

    /** A folded English text with the Chinese words that have a partner in English. */
    static String inEnglish(String folded) {
        if (folded.codePoints().noneMatch(Character::isIdeographic)) {
            return folded;
        }
        return CHINESE.matcher(folded)
                .replaceAll(word -> Matcher.quoteReplacement(" " + TO_ENGLISH.getOrDefault(word.group(), "") + " "))
                .replaceAll(" +", " ")
                .strip();
    }
}
