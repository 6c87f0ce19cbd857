package com.cgpay.support.language;

/**
 * Takes out of texts from outside what nobody sees: controls and direction marks could make a text read differently to
 * different people, and halves of characters cannot be stored. Stateless.
 */
public final class VisibleText {

    private VisibleText() {}

    /** The text with its line breaks, the joiners that emoji and some scripts need, and all that can be seen. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\t') {
                plain.append(' ');
            } else if (codePoint == '\n' || isVisible(codePoint)) {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString();
    }

    /** Whether a text is made of whole characters, without lone surrogates. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }

    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE && !steersDirection(codePoint);
    }

    /** Embeddings, overrides, isolates and marks. */
    private static boolean steersDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C;
    }
}
