package com.cgpay.support.noise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the common Simplified characters sound, without tones, as people type them. Common are the 3,755 characters of
 * GB 2312's first level. Stateless after loading, safe for all threads.
 */
final class Pinyin {

    /** First-level characters take the rows 16 to 55, which begin with the bytes B0 to D7. */
    private static final int FIRST_ROW = 0xB0;

    private static final int LAST_ROW = 0xD7;
    private static final Pattern TONES = Pattern.compile("\\p{M}+");

    private static final Map<Character, List<String>> SYLLABLES = new HashMap<>();
    private static final Map<String, List<Character>> CHARACTERS = new HashMap<>();
    private static final List<Character> COMMON = new ArrayList<>();

    static {
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        var table = Objects.requireNonNull(Pinyin.class.getResourceAsStream("/pinyin_dict_char.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.length() > 2 && line.charAt(1) == ':' && isCommon(line.charAt(0), gb2312))
                    .forEach(line -> add(line.charAt(0), line.substring(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pinyin() {}

    private static boolean isCommon(char character, CharsetEncoder gb2312) {
        if (!Character.isIdeographic(character) || !gb2312.canEncode(character)) {
            return false;
        }
        int row = String.valueOf(character).getBytes(gb2312.charset())[0] & 0xFF;
        return row >= FIRST_ROW && row <= LAST_ROW;
    }

    private static void add(char character, String spelt) {
        List<String> syllables = List.of(spelt.split(",")).stream()
                .map(Pinyin::withoutTone)
                .distinct()
                .toList();
        SYLLABLES.put(character, syllables);
        COMMON.add(character);
        syllables.forEach(syllable ->
                CHARACTERS.computeIfAbsent(syllable, _ -> new ArrayList<>()).add(character));
    }

    /** {@code lǜ} is typed {@code lv}: the dots go with the tone marks, so they are spelt out first. */
    private static String withoutTone(String syllable) {
        String plain = Normalizer.normalize(syllable.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("u\u0308", "v");
        return TONES.matcher(plain).replaceAll("");
    }

    /** The sounds of a character, the usual one first; none if it is not a common one. */
    static List<String> syllables(char character) {
        return SYLLABLES.getOrDefault(character, List.of());
    }

    /** The common characters of a sound; none if no character sounds so. */
    static List<Character> characters(String syllable) {
        return CHARACTERS.getOrDefault(syllable, List.of());
    }

    /** All common characters, in a fixed order. */
    static List<Character> common() {
        return COMMON;
    }
}
