package com.cgpay.support.noise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts Chinese words into English, and replaces words that the subject's texts hardly have by a far commoner one that is one slip away: a letter wrong,
 * missing, too many, or two in the wrong order (Damerau 1964). Candidates are found by what is left when one letter is
 * taken out of both words.
 */
final class EnglishCorrector implements Corrector {

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");

    /** Shorter words are too near to one another. */
    private static final int SHORTEST = 4;

    /** The texts have slips themselves: a word that is so many times commoner is what was meant. */
    private static final int FAR_COMMONER = 15;

    private final Predicate<String> isWord;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<String>> byRemainder = new HashMap<>();

    EnglishCorrector(Collection<String> texts, Predicate<String> isWord) {
        this.isWord = isWord;
        for (String text : texts) {
            WORD.matcher(text).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        }
        for (String word : counts.keySet()) {
            if (word.length() >= SHORTEST) {
                remainders(word)
                        .forEach(remainder -> byRemainder
                                .computeIfAbsent(remainder, _ -> new ArrayList<>())
                                .add(word));
            }
        }
    }

    @Override
    public Optional<String> correct(String folded) {
        String corrected = WORD.matcher(Lexicon.inEnglish(folded))
                .replaceAll(word -> Matcher.quoteReplacement(meant(word.group())));
        return corrected.equals(folded) ? Optional.empty() : Optional.of(corrected);
    }

    @Override
    public Optional<String> fromPinyin(String folded) {
        return Optional.empty();
    }

    /** The commonest word that is one slip away; the word itself if it is spelt well, short or like no other. */
    private String meant(String word) {
        if (word.length() < SHORTEST || isWord.test(word)) {
            return word;
        }
        int least = counts.getOrDefault(word, 0) * FAR_COMMONER;
        return remainders(word).stream()
                .flatMap(remainder -> byRemainder.getOrDefault(remainder, List.of()).stream())
                .filter(known -> counts.getOrDefault(known, 0) > least && isOneSlip(word, known))
                .max(Comparator.comparingInt((String known) -> counts.getOrDefault(known, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(word);
    }

    /** The word, and the word without each of its letters. */
    private static Set<String> remainders(String word) {
        Set<String> remainders = new HashSet<>();
        remainders.add(word);
        for (int i = 0; i < word.length(); i++) {
            remainders.add(word.substring(0, i) + word.substring(i + 1));
        }
        return remainders;
    }

    private static boolean isOneSlip(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        return switch (left.length() - right.length()) {
            case 0 -> sameAfter(left, right, 1, 1) || isSwap(left, right);
            case 1 -> sameAfter(left, right, 1, 0);
            case -1 -> sameAfter(left, right, 0, 1);
            default -> false;
        };
    }

    private static boolean sameAfter(String left, String right, int leftFrom, int rightFrom) {
        return left.length() >= leftFrom
                && right.length() >= rightFrom
                && left.substring(leftFrom).equals(right.substring(rightFrom));
    }

    private static boolean isSwap(String left, String right) {
        return left.length() >= 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
