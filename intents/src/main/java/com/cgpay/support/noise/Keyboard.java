package com.cgpay.support.noise;

/** How the letters lie beside one another on a keyboard. Stateless. */
final class Keyboard {

    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private Keyboard() {}

    /** The keys to the left and to the right of a letter; empty for what is none. */
    static String neighbours(char letter) {
        for (String row : ROWS) {
            int at = row.indexOf(letter);
            if (at >= 0) {
                return row.substring(Math.max(0, at - 1), at) + row.substring(at + 1, Math.min(row.length(), at + 2));
            }
        }
        return "";
    }
}
