package com.cgpay.support.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which texts are compared: half-width, lower case, Simplified, regional words replaced by the
 * articles' own, no invisible characters, single spaces. Folding twice changes nothing more.
 */
public final class Folding {

    private static final WordPairs REGIONAL = WordPairs.read("wording.txt");
    /** Asks for the picture instead of the sign before it. */
    private static final int VARIATION_SELECTOR = 0xFE0F;

    private Folding() {}

    public static String fold(String text) {
        String before = text;
        String folded = pass(text);
        while (!folded.equals(before)) { // what was taken out or replaced may have brought new neighbours together
            before = folded;
            folded = pass(before);
        }
        return folded;
    }

    private static String pass(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(codePoint -> append(folded, codePoint));
        return REGIONAL.replace(singlySpaced(withoutPictures(folded.toString())));
    }

    /** Pictures colour a message but say nothing that its words do not, unless they are all there is. */
    private static String withoutPictures(String text) {
        if (text.codePoints().noneMatch(Folding::isPicture)) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> words.appendCodePoint(isPicture(codePoint) ? ' ' : codePoint));
        return words.toString().isBlank() ? text : words.toString();
    }

    private static boolean isPicture(int codePoint) {
        return (Character.getType(codePoint) == Character.OTHER_SYMBOL && Character.isEmoji(codePoint))
                || Character.isEmojiModifier(codePoint)
                || codePoint == VARIATION_SELECTOR;
    }

    private static String singlySpaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ')) {
                spaced.append(c);
            }
        }
        return spaced.toString().strip();
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
