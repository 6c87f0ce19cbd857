package com.cgpay.support.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one form in which texts are compared: half-width, lower case, Simplified, regional words replaced by the
 * articles' own, no invisible characters, single spaces. Folding twice changes nothing more.
 */
public final class Folding {

    private static final WordPairs REGIONAL = WordPairs.read("wording.txt");
    private static final Pattern EMOJI = Pattern.compile("[\\p{IsEmoji}&&\\p{So}]|\\p{IsEmoji_Modifier}|\\uFE0F");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folding() {}

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
        return REGIONAL.replace(plain);
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
