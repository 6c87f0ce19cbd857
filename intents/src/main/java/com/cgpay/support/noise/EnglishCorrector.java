package com.cgpay.support.noise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts Chinese words into English, and replaces words by others that are one slip away and much likelier where they
 * stand: a noisy channel (Kernighan, Church and Gale 1990).
 */
final class EnglishCorrector implements Corrector {

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");

    /** A letter alone is near to every other. */
    private static final int SHORTEST = 2;

    /** From here on a slip hardly ever makes another word of the language. */
    private static final int LONG = 4;

    /** Longer ones are no words, and trying all slips of them takes long. */
    private static final int LONGEST = 20;

    /** What the texts have so often is no slip; they have slips of their own. */
    private static final int COMMON = 10;

    /** How much less a word is believed that the language does not have (natural logarithm). */
    private static final double DOUBT = 5;

    /** What the texts have is a slip only of a word that they have so many times as often. */
    private static final int FAR_COMMONER = 15;

    private final WordModel words;

    EnglishCorrector(Collection<String> texts, ToDoubleFunction<String> frequency) {
        this.words = new WordModel(texts.stream().map(EnglishCorrector::words).toList(), frequency);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    @Override
    public Optional<String> correct(String folded) {
        String english = Lexicon.inEnglish(folded);
        List<String> written = words(english);
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String before = i == 0 ? WordModel.EDGE : meant.get(i - 1);
            String after = i + 1 == written.size() ? WordModel.EDGE : written.get(i + 1);
            meant.add(meant(before, written.get(i), after));
        }
        var next = meant.iterator();
        String corrected = WORD.matcher(english).replaceAll(_ -> Matcher.quoteReplacement(next.next()));
        return corrected.equals(folded) ? Optional.empty() : Optional.of(corrected);
    }

    /** None: every slip of a letter is looked for already where texts are corrected. */
    @Override
    public Optional<String> guess(String folded) {
        return Optional.empty();
    }

    @Override
    public Optional<String> fromPinyin(String folded) {
        return Optional.empty();
    }

    private String meant(String before, String word, String after) {
        return isDoubtful(word) ? likeliest(before, word, after) : word;
    }

    private boolean isDoubtful(String word) {
        boolean mayBeSlip = word.length() < LONG || !words.isSpelt(word);
        return mayBeSlip
                && word.length() >= SHORTEST
                && word.length() <= LONGEST
                && !word.contains("'")
                && words.uses(word) < COMMON;
    }

    private String likeliest(String before, String word, String after) {
        String likeliest = word;
        double best = words.log(before, word, after) - (words.isSpelt(word) ? 0 : DOUBT);
        for (Slips.Slip slip : Slips.of(word)) {
            if (mayBe(slip, word)) {
                double likelihood = words.log(before, slip.meant(), after) - slip.cost();
                likeliest = likelihood > best ? slip.meant() : likeliest;
                best = Math.max(best, likelihood);
            }
        }
        return likeliest;
    }

    private boolean mayBe(Slips.Slip slip, String word) {
        return words.knows(slip.meant()) && words.uses(slip.meant()) >= FAR_COMMONER * words.uses(word);
    }
}
