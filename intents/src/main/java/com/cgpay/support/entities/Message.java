package com.cgpay.support.entities;

import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.language.Script;
import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A message as finders read it. Its forms are folded char for char, unlike
 * {@link com.cgpay.support.language.Folding}, so that a place in one is the same place in the original.
 *
 * @param plain half-width and Simplified, capitals kept
 * @param folded the same in lower case
 * @param traditional whether the customer writes Traditional characters
 */
record Message(String original, String plain, String folded, boolean traditional, ZonedDateTime now) {

    static Message of(String text, ZonedDateTime now) {
        StringBuilder plain = new StringBuilder(text.length());
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            int simple = plain(codePoint);
            plain.appendCodePoint(simple);
            folded.appendCodePoint(sameLength(simple, Character.toLowerCase(simple)));
        }
        boolean traditional = LanguageDetector.detect(text).script() == Script.TRADITIONAL;
        return new Message(text, plain.toString(), folded.toString(), traditional, now);
    }

    /** A text half-width and Simplified. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(Message::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isISOControl(codePoint) ? ' ' : codePoint;
        }
        if (Character.isDigit(codePoint)) {
            return sameLength(codePoint, '0' + Character.digit(codePoint, 10));
        }
        return switch (codePoint) {
            // A Chinese comma never stands inside a number, a Latin one does.
            case '，' -> '，';
            case '−' -> '-';
            case '’', '‘' -> '\'';
            default -> folded(codePoint);
        };
    }

    private static int folded(int codePoint) {
        int simplified = sameLength(codePoint, ChineseScripts.toSimplified(codePoint));
        return switch (Character.getType(simplified)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SURROGATE -> simplified;
            default -> halfWidth(simplified);
        };
    }

    private static int halfWidth(int codePoint) {
        boolean wide = codePoint >= 0xFF00 && codePoint <= 0xFFEF;
        if (!wide) {
            return codePoint;
        }
        String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return normal.length() == 1 ? normal.charAt(0) : codePoint;
    }

    private static int sameLength(int codePoint, int replacement) {
        return Character.charCount(replacement) == Character.charCount(codePoint) ? replacement : codePoint;
    }

    /** All places in the folded text that match. */
    Stream<MatchResult> all(QuickPattern pattern) {
        return pattern.in(folded);
    }

    /** An entity over a part of this text. */
    Entity entity(EntityValue value, int start, int end) {
        return new Entity(value, start, end, original.substring(start, end));
    }

    /** Whether a Latin letter stands right before the place, as in "U1001". */
    boolean endsLatin(int index) {
        return index > 0 && isLatin(index - 1);
    }

    /** Whether the place lies inside a Latin word. Digits end one, as in "50usd". */
    boolean insideWord(int index) {
        return index > 0 && index < folded.length() && isLatin(index - 1) && isLatin(index);
    }

    private boolean isLatin(int index) {
        char c = folded.charAt(index);
        return (c >= 'a' && c <= 'z') || (c > 0x7F && c < 0x250 && Character.isLetter(c));
    }

    /** Whether Chinese characters stand in it. */
    boolean chinese() {
        return folded.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Whether capitals mean nothing here, because the customer writes nothing else. */
    boolean shouted() {
        return plain.toLowerCase(Locale.ROOT)
                                .codePoints()
                                .filter(c -> c >= 'a' && c <= 'z')
                                .limit(9)
                                .count()
                        > 8
                && plain.codePoints().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The index after at most one space. */
    int skipSpace(int index) {
        return index < folded.length() && folded.charAt(index) == ' ' ? index + 1 : index;
    }
}
