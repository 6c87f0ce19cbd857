package com.cgpay.support.noise;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that may have been meant by one that was typed with one slip: a letter wrong, missing, too many, or two in
 * the wrong order (Damerau 1964). Stateless.
 */
final class Slips {

    /** How much less probable a slip is than none, as a natural logarithm. */
    private static final double SLIP = 6;

    /** The same for slips that fingers seldom make: a key far from the one that was meant, or one too many. */
    private static final double SELDOM = SLIP + 4;

    private Slips() {}

    /** A word that may have been meant, and what it costs to believe so. */
    record Slip(String meant, double cost) {}

    /** All of them; a word may be there twice. */
    static List<Slip> of(String typed) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i <= typed.length(); i++) {
            String before = typed.substring(0, i);
            String after = typed.substring(i);
            addMissing(slips, before, after);
            if (!after.isEmpty()) {
                addWrong(slips, before, after.charAt(0), after.substring(1));
                boolean twice = before.endsWith(after.substring(0, 1));
                slips.add(new Slip(before + after.substring(1), twice ? SLIP : SELDOM));
            }
            if (after.length() > 1) {
                slips.add(new Slip(before + after.charAt(1) + after.charAt(0) + after.substring(2), SLIP));
            }
        }
        return slips;
    }

    private static void addMissing(List<Slip> slips, String before, String after) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            slips.add(new Slip(before + letter + after, SLIP));
        }
    }

    private static void addWrong(List<Slip> slips, String before, char wrong, String after) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (letter != wrong) {
                boolean near = Keyboard.neighbours(letter).indexOf(wrong) >= 0;
                slips.add(new Slip(before + letter + after, near ? SLIP : SELDOM));
            }
        }
    }
}
