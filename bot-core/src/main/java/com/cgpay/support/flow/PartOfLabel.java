package com.cgpay.support.flow;

import java.util.regex.Pattern;

/** Tells whether words are a good part of what a button says, as from somebody who types a word or two of it. Stateless. */
final class PartOfLabel {

    /** A word of Chinese has two characters, one of English rarely fewer than four letters. */
    private static final int FEWEST_HAN = 2;

    private static final int FEWEST_LETTERS = 4;

    /** Of a label; a word of a long title may mean anything. */
    private static final int LEAST_SHARE = 3;

    /** Characters with which a label begins that words need, if they end in another way than it. */
    private static final int SAME_BEGINNING = 3;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private PartOfLabel() {}

    static boolean is(String words, String label) {
        String bare = Courtesies.without(words);
        return isLongEnough(bare, label) && (isIn(bare, label) || beginsLike(bare, label));
    }

    private static boolean isLongEnough(String bare, String label) {
        boolean han = HAN.matcher(bare).find();
        return bare.length() >= (han ? FEWEST_HAN : FEWEST_LETTERS) && bare.length() * LEAST_SHARE >= label.length();
    }

    private static boolean isIn(String bare, String label) {
        int at = label.indexOf(bare);
        while (at >= 0 && !(isWhole(label, at, at + bare.length()) && !isDenied(label, at))) {
            at = label.indexOf(bare, at + 1);
        }
        return at >= 0;
    }

    /** Part of an English word is no word. */
    private static boolean isWhole(String label, int begin, int end) {
        return (begin == 0 || !isLatin(label.codePointBefore(begin)))
                && (end == label.length() || !isLatin(label.codePointAt(end)));
    }

    /** 确定 is no part of 不确定, nor 是我操作的 of 不是我操作的. */
    private static boolean isDenied(String label, int begin) {
        return (begin > 0 && "不没未非".indexOf(label.charAt(begin - 1)) >= 0) || label.startsWith("not ", begin - 4);
    }

    private static boolean isLatin(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }

    /** All but one character at the end, in Chinese. */
    private static boolean beginsLike(String bare, String label) {
        int same = bare.length() - 1;
        return same >= SAME_BEGINNING
                && HAN.matcher(bare.substring(0, same)).results().count() == same
                && label.startsWith(bare.substring(0, same));
    }
}
