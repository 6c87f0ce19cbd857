package com.cgpay.support.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that are looked for together. One regular expression of hundreds of alternatives tries each of them at every
 * character; this one asks first which of them can begin there, which makes it several times faster. What begins with a
 * character is compiled when a text has it, since a start cannot wait for thousands of expressions. Safe for all threads.
 */
final class PhraseSet {

    // Short and bounded, so that no message can keep a thread busy; as few characters as possible, so that what is cut
    // out is only what does not count.
    private static final String GAP = "[^.!?;。]{0,10}?";
    private static final String WORDS_BETWEEN = "\\b[^.!?;。]{0,30}?\\b";

    private final BitSet beginnings = new BitSet();
    private final Map<Character, String> regexes = new HashMap<>();
    private final Map<Character, Pattern> patterns = new ConcurrentHashMap<>();

    /** Takes phrases in which names have been replaced already. */
    PhraseSet(List<String> phrases) {
        Map<Character, List<String>> byBeginning = new HashMap<>();
        for (String phrase : phrases) {
            boolean latin = isLatin(phrase);
            byBeginning(phrase)
                    .forEach((beginning, rest) -> byBeginning
                            .computeIfAbsent(beginning, _ -> new ArrayList<>())
                            .add(regex(rest, latin)));
        }
        byBeginning.forEach((beginning, same) -> {
            beginnings.set(beginning);
            regexes.put(beginning, String.join("|", same));
        });
    }

    /** Whether one of the phrases is in the text. */
    boolean isIn(String text) {
        for (int start = 0; start < text.length(); start++) {
            if (end(text, start) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The text without the phrases; a semicolon takes the place of each, so that no gap reaches across. */
    String cutFrom(String text) {
        StringBuilder left = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            if (end > start) {
                left.append(" ; ");
                start = end;
            } else {
                left.append(text.charAt(start));
                start++;
            }
        }
        return left.toString();
    }

    /** Where a phrase that starts here ends; negative if none starts here. */
    private int end(String text, int start) {
        char beginning = text.charAt(start);
        if (!beginnings.get(beginning) || (start > 0 && isLatin(beginning) && isLatin(text.charAt(start - 1)))) {
            return -1;
        }
        Pattern pattern = patterns.computeIfAbsent(
                beginning, known -> Pattern.compile(Objects.requireNonNull(regexes.get(known))));
        Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isLatin(String phrase) {
        return phrase.codePoints().allMatch(codePoint -> codePoint < 128);
    }

    /** The regular expression of a phrase. */
    static String regex(String phrase) {
        return regex(phrase, isLatin(phrase));
    }

    private static String regex(String phrase, boolean latin) {
        String regex = Arrays.stream(phrase.split("\\s*\\.\\.\\s*", -1))
                .map(PhraseSet::quoted)
                .collect(Collectors.joining(latin ? WORDS_BETWEEN : GAP));
        return latin ? "\\b(?:" + regex + ")\\b" : "(?:" + regex + ")";
    }

    /** Brackets and bars keep their meaning, a dollar sign is the end of the message, all else stands for itself. */
    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder();
        words.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '(' -> quoted.append("(?:");
                case ')', '|', '$' -> quoted.appendCodePoint(codePoint);
                default ->
                    quoted.append(
                            Character.isLetterOrDigit(codePoint)
                                    ? Character.toString(codePoint)
                                    : Pattern.quote(Character.toString(codePoint)));
            }
        });
        return quoted.toString();
    }

    /**
     * What a phrase is for each character that it may begin with, without the alternatives that begin otherwise: a list of
     * words at the beginning would else be repeated for every one of its characters.
     */
    private static Map<Character, String> byBeginning(String phrase) {
        if (phrase.isEmpty() || phrase.startsWith("..") || phrase.startsWith("$")) {
            throw new IllegalArgumentException("A phrase begins with a word, never with nothing or a gap: " + phrase);
        }
        if (phrase.charAt(0) != '(') {
            return Map.of(phrase.charAt(0), phrase);
        }
        int close = closing(phrase);
        String rest = phrase.substring(close + 1);
        List<String> alternatives = alternatives(phrase.substring(1, close));
        Map<Character, List<String>> words = new HashMap<>();
        for (String alternative : alternatives) {
            if (!alternative.isEmpty()) {
                byBeginning(alternative)
                        .forEach((beginning, word) -> words.computeIfAbsent(beginning, _ -> new ArrayList<>())
                                .add(word));
            }
        }
        Map<Character, String> phrases = new HashMap<>();
        words.forEach((beginning, same) -> phrases.put(beginning, "(" + String.join("|", same) + ")" + rest));
        if (alternatives.contains("")) {
            byBeginning(rest)
                    .forEach((beginning, without) ->
                            phrases.merge(beginning, without, (with, other) -> "(" + with + "|" + other + ")"));
        }
        return phrases;
    }

    private static int closing(String phrase) {
        int depth = 0;
        for (int i = 0; i < phrase.length(); i++) {
            depth += depthOf(phrase.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A bracket is never closed: " + phrase);
    }

    private static List<String> alternatives(String inside) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            depth += depthOf(inside.charAt(i));
            if (depth == 0 && inside.charAt(i) == '|') {
                alternatives.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        alternatives.add(inside.substring(from));
        return alternatives;
    }

    private static int depthOf(char c) {
        return switch (c) {
            case '(' -> 1;
            case ')' -> -1;
            default -> 0;
        };
    }
}
