package com.cgpay.support.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one form in which texts are compared: half-width, lower case, Simplified, regional words replaced by the
 * articles' own, no invisible characters, single spaces. Folding twice changes nothing more.
 */
public final class Folding {

    private static final Map<String, String> WORDING = wording();
    private static final Pattern REGIONAL =
            Pattern.compile(WORDING.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    private static final Pattern EMOJI = Pattern.compile("[\\p{IsEmoji}&&\\p{So}]|\\p{IsEmoji_Modifier}|\\uFE0F");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folding() {}

    private static Map<String, String> wording() {
        var stream = Objects.requireNonNull(Folding.class.getResourceAsStream("wording.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, String> words = new LinkedHashMap<>();
            lines.lines().filter(line -> line.contains("=")).forEach(line -> {
                int equals = line.indexOf('=');
                words.put(line.substring(0, equals), line.substring(equals + 1));
            });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String fold(String text) {
        String folded = pass(text);
        String again = pass(folded);
        while (!again.equals(folded)) { // what was taken out or replaced may have brought new neighbours together
            folded = again;
            again = pass(folded);
        }
        return folded;
    }

    private static String pass(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(codePoint -> append(folded, codePoint));
        String plain =
                SPACES.matcher(withoutEmoji(folded.toString())).replaceAll(" ").strip();
        return REGIONAL.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(WORDING.get(word.group())));
    }

    /** Pictures colour a message but say nothing that its words do not, unless they are all there is. */
    private static String withoutEmoji(String text) {
        String words = EMOJI.matcher(text).replaceAll(" ");
        return words.isBlank() ? text : words;
    }

    private static void append(StringBuilder folded, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
            case Character.CONTROL -> folded.append(' ');
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                folded.append(codePoint == '’' || codePoint == '‘' ? "'" : Character.toString(codePoint));
            default -> folded.appendCodePoint(ChineseScripts.toSimplified(codePoint));
        }
    }
}
