package com.cgpay.support.noise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts English words into Chinese, and mends homophones, neighbours in the wrong order and runs of pinyin letters where
 * that makes a text much likelier.
 * Other wrong characters are left alone: guessing them breaks as many texts as it mends.
 */
final class ChineseCorrector implements Corrector {

    /** A change must make the text this many times likelier (natural logarithm). */
    private static final double LEAST_GAIN = 7;

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
            Optional<Change> change = bestChange(text);
            if (change.isEmpty()) {
                break;
            }
            text = applied(text, change.get());
        }
        return text.equals(folded) ? Optional.empty() : Optional.of(text);
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

    private Optional<Change> bestChange(String text) {
        Change best = new Change(0, "", LEAST_GAIN);
        for (int i = 0; i < text.length(); i++) {
            List<Change> changes = isOdd(text, i) ? changes(text, i) : List.of();
            for (Change change : changes) {
                best = change.gain > best.gain ? change : best;
            }
        }
        return best.characters.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Whether there is anything to gain: no probability is above one, no logarithm above zero. */
    private boolean isOdd(String text, int at) {
        char before = at == 0 ? CharacterModel.EDGE : text.charAt(at - 1);
        int next = Math.min(at + 2, text.length());
        char after = next == text.length() ? CharacterModel.EDGE : text.charAt(next);
        return log(before, text.substring(at, next), after) < -LEAST_GAIN;
    }

    private List<Change> changes(String text, int at) {
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
        char before = from == 0 ? CharacterModel.EDGE : text.charAt(from - 1);
        char after = to == text.length() ? CharacterModel.EDGE : text.charAt(to);
        double gain = log(before, characters, after) - log(before, text.substring(from, to), after);
        return new Change(from, characters, gain);
    }

    private double log(char before, String characters, char after) {
        double sum = 0;
        char last = before;
        for (char character : (characters + after).toCharArray()) {
            sum += model.log(last, character);
            last = character;
        }
        return sum;
    }
}
