package com.cgpay.support.noise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Puts English words into Chinese, and mends homophones, neighbours in the wrong order and runs of pinyin letters where
 * that makes a text much likelier. Guesses any other wrong character.
 */
final class ChineseCorrector implements Corrector {

    /** A change must make the text this many times likelier (natural logarithm). */
    private static final double LEAST_GAIN = 7;

    /** The same for a change that no input method explains. */
    private static final double LEAST_GAIN_OF_GUESS = 11;

    private static final int MOST_CHANGES = 3;
    private static final int LEAST_USES = 3;
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]+");

    private final CharacterModel model;
    private final PinyinReader reader;

    /** The characters of the subject by how they sound. */
    private final Map<String, List<Character>> bySound = new HashMap<>();

    ChineseCorrector(Collection<String> texts) {
        model = new CharacterModel(texts);
        for (char character : model.characters()) {
            for (String syllable : Pinyin.syllables(character)) {
                bySound.computeIfAbsent(syllable, _ -> new ArrayList<>()).add(character);
            }
        }
        reader = new PinyinReader(model, bySound, latinWords(texts));
    }

    /** Words that the subject writes in letters; some of its texts have pinyin in them, too, but none often. */
    private static Set<String> latinWords(Collection<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            LATIN_WORD.matcher(text).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < LEAST_USES);
        return counts.keySet();
    }

    /** Characters put in the place of others. */
    private record Change(int from, String characters, double gain) {}

    @Override
    public Optional<String> correct(String folded) {
        String text = reader.read(Lexicon.inChinese(folded));
        for (int changes = 0; changes < MOST_CHANGES; changes++) {
            String now = text;
            Optional<Change> change = likeliest(now, 2, LEAST_GAIN, at -> mends(now, at));
            if (change.isEmpty()) {
                break;
            }
            text = applied(text, change.get());
        }
        return text.equals(folded) ? Optional.empty() : Optional.of(text);
    }

    @Override
    public Optional<String> guess(String folded) {
        return likeliest(folded, 1, LEAST_GAIN_OF_GUESS, at -> otherCharacter(folded, at))
                .map(change -> applied(folded, change));
    }

    @Override
    public Optional<String> fromPinyin(String folded) {
        return Optional.of(reader.read(folded))
                .filter(text ->
                        !text.equals(folded) && !LATIN_WORD.matcher(text).find());
    }

    private static String applied(String text, Change change) {
        int to = change.from + change.characters.length();
        return text.substring(0, change.from) + change.characters + text.substring(to);
    }

    /**
     * The change that gains most, if any gains enough.
     *
     * @param width how many characters a change may touch
     * @param changes what may be changed from a character on
     */
    private Optional<Change> likeliest(String text, int width, double leastGain, IntFunction<List<Change>> changes) {
        Change best = new Change(0, "", leastGain);
        for (int i = 0; i < text.length(); i++) {
            int to = Math.min(i + width, text.length());
            // No probability is above one, no logarithm above zero: what costs less cannot gain so much.
            boolean isOdd = log(text, i, to, text.substring(i, to)) < -leastGain;
            for (Change change : isOdd ? changes.apply(i) : List.<Change>of()) {
                best = change.gain > best.gain ? change : best;
            }
        }
        return best.characters.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The one character that fits best between its neighbours. */
    private List<Change> otherCharacter(String text, int at) {
        return Character.isIdeographic(text.charAt(at))
                ? model.between(before(text, at), after(text, at + 1)).stream()
                        .map(other -> change(text, at, other))
                        .toList()
                : List.of();
    }

    private List<Change> mends(String text, int at) {
        List<Change> changes = new ArrayList<>();
        char character = text.charAt(at);
        for (String syllable : Pinyin.syllables(character)) {
            for (char same : bySound.getOrDefault(syllable, List.of())) {
                if (same != character) {
                    changes.add(change(text, at, Character.toString(same)));
                }
            }
        }
        if (at + 1 < text.length() && character > 'z' && text.charAt(at + 1) > 'z') {
            changes.add(change(text, at, "" + text.charAt(at + 1) + character));
        }
        return changes;
    }

    private Change change(String text, int from, String characters) {
        int to = from + characters.length();
        double gain = log(text, from, to, characters) - log(text, from, to, text.substring(from, to));
        return new Change(from, characters, gain);
    }

    /** The logarithm of how likely some characters are in the place of a part of a text. */
    private double log(String text, int from, int to, String characters) {
        char last = before(text, from);
        double sum = 0;
        for (char character : (characters + after(text, to)).toCharArray()) {
            sum += model.log(last, character);
            last = character;
        }
        return sum;
    }

    private static char before(String text, int from) {
        return from == 0 ? CharacterModel.EDGE : text.charAt(from - 1);
    }

    private static char after(String text, int to) {
        return to == text.length() ? CharacterModel.EDGE : text.charAt(to);
    }
}
