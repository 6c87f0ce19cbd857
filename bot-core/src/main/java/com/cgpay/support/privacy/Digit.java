package com.cgpay.support.privacy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

/**
 * A digit in a text, however it is written: ASCII, full-width or any other decimal digit, in a circle, or as a Chinese
 * numeral.
 *
 * @param grouped whether it begins a group: something stands before it, or digits of another kind
 * @param listed whether a mark stands before it that may part two numbers
 */
record Digit(int value, int start, int end, boolean chinese, boolean grouped, boolean listed) {

    /** Marks that stand between the groups of a card number, but also between numbers. */
    private static final String LISTING = ",，、|*~':：";

    private static final List<String> CHINESE_DIGITS = List.of("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○壹貳參肆伍陸柒捌玖");

    /** The digit that a character is; negative where it is none. */
    static int value(int codePoint) {
        int value = Character.digit(codePoint, 10);
        if (value >= 0) {
            return value;
        }
        if (codePoint == '幺') {
            return 1;
        }
        if (Character.getType(codePoint) == Character.OTHER_NUMBER) { // in a circle, or raised
            String plain = Normalizer.normalize(Character.toString(codePoint), Form.NFKC);
            return plain.length() == 1 ? Character.digit(plain.charAt(0), 10) : -1;
        }
        for (String digits : CHINESE_DIGITS) {
            int index = digits.indexOf(codePoint);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    /** Whether a character may stand between the digits of one number. */
    static boolean separates(int codePoint) {
        return Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.DASH_PUNCTUATION
                || "\t\r\n.·_/−\u2800\u3164".indexOf(codePoint) >= 0
                || lists(codePoint);
    }

    /** Marks on a digit, such as the frame of an emoji, and characters that nobody sees. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether a character may also stand between two numbers. */
    static boolean lists(int codePoint) {
        return LISTING.indexOf(codePoint) >= 0;
    }
}
