package com.cgpay.support.noise;

import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Mistypes texts as customers do, one slip a text. The same source of chance makes the same slips. Stateless, safe for
 * all threads.
 */
public final class Noise {

    private static final List<String> EMOJI = List.of("🙏", "😭", "😡", "😂", "👍", "❗", "💰", "🥺");

    private Noise() {}

    /** The folded text with one slip of a kind; as it is where there is no place for one. */
    public static String mistype(String text, NoiseKind kind, Language language, RandomGenerator chance) {
        return switch (kind) {
            case WRONG -> at(text, chance, Noise::isTyped, i -> wrong(text.charAt(i), language, chance));
            case DROPPED -> at(text, chance, Noise::isTyped, _ -> "");
            case DOUBLED ->
                at(text, chance, Noise::isTyped, i -> text.substring(i, i + 1).repeat(2));
            case SWAPPED -> swapped(text, chance);
            case HOMOPHONE ->
                at(
                        text,
                        chance,
                        c -> !homophones((char) c).isEmpty(),
                        i -> any(homophones(text.charAt(i)), chance).toString());
            case PINYIN -> pinyin(text, chance);
            case ALL_PINYIN -> spelt(text, 0, text.length()).strip();
            case MIXED -> mixed(text, language, chance);
            case TRADITIONAL -> ChineseScripts.render(text, DisplayLanguage.ZH_HANT);
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
            case EMOJI -> text + any(EMOJI, chance);
        };
    }

    private interface Replacement {
        String at(int index);
    }

    private static String at(String text, RandomGenerator chance, IntPredicate where, Replacement replacement) {
        int[] places = IntStream.range(0, text.length())
                .filter(i -> where.test(text.charAt(i)))
                .toArray();
        if (places.length == 0) {
            return text;
        }
        int place = places[chance.nextInt(places.length)];
        return text.substring(0, place) + replacement.at(place) + text.substring(place + 1);
    }

    private static boolean isTyped(int character) {
        return (character >= 'a' && character <= 'z')
                || !Pinyin.syllables((char) character).isEmpty();
    }

    private static String wrong(char character, Language language, RandomGenerator chance) {
        return language == Language.ZH && character > 'z'
                ? any(Pinyin.common(), chance).toString()
                : Character.toString(neighbour(character, chance));
    }

    /** A key beside the one that was meant. */
    private static char neighbour(char key, RandomGenerator chance) {
        String beside = Keyboard.neighbours(key);
        return switch (beside.length()) {
            case 0 -> key;
            case 1 -> beside.charAt(0);
            default -> beside.charAt(chance.nextBoolean() ? 0 : 1);
        };
    }

    private static String swapped(String text, RandomGenerator chance) {
        int[] places = IntStream.range(0, text.length() - 1)
                .filter(i ->
                        isTyped(text.charAt(i)) && isTyped(text.charAt(i + 1)) && text.charAt(i) != text.charAt(i + 1))
                .toArray();
        if (places.length == 0) {
            return text;
        }
        int i = places[chance.nextInt(places.length)];
        return text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
    }

    private static List<Character> homophones(char character) {
        List<Character> same = new ArrayList<>();
        for (String syllable : Pinyin.syllables(character).stream().limit(1).toList()) {
            same.addAll(Pinyin.characters(syllable));
        }
        same.remove(Character.valueOf(character));
        return same;
    }

    private static String pinyin(String text, RandomGenerator chance) {
        int[] places = IntStream.range(0, text.length() - 1)
                .filter(i -> !Pinyin.syllables(text.charAt(i)).isEmpty()
                        && !Pinyin.syllables(text.charAt(i + 1)).isEmpty())
                .toArray();
        if (places.length == 0) {
            return text;
        }
        int i = places[chance.nextInt(places.length)];
        return text.substring(0, i) + spelt(text, i, i + 2).replace(" ", "") + text.substring(i + 2);
    }

    /** Part of a text in letters, a space after each syllable; what has no sound stays as it is. */
    private static String spelt(String text, int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (char character : text.substring(from, to).toCharArray()) {
            List<String> syllables = Pinyin.syllables(character);
            letters.append(syllables.isEmpty() ? character : syllables.getFirst() + " ");
        }
        return letters.toString();
    }

    private static String mixed(String text, Language language, RandomGenerator chance) {
        List<String> mixed = new ArrayList<>();
        for (Lexicon.Pair pair : Lexicon.pairs()) {
            String own = language == Language.ZH ? pair.chinese() : pair.english();
            String other = language == Language.ZH ? pair.english() : pair.chinese();
            int at = text.indexOf(own);
            boolean wholeWord = language == Language.ZH || isWord(text, at, at + own.length());
            if (at >= 0 && wholeWord) {
                mixed.add(text.substring(0, at) + other + text.substring(at + own.length()));
            }
        }
        return mixed.isEmpty() ? text : any(mixed, chance);
    }

    private static boolean isWord(String text, int from, int to) {
        return from >= 0
                && (from == 0 || !Character.isLetter(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetter(text.charAt(to)));
    }

    private static <T> T any(List<T> choices, RandomGenerator chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
