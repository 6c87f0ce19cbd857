package com.cgpay.support.console;

import com.cgpay.support.http.Problem;

/**
 * The name that customers and colleagues see. What cannot be seen is refused in it and not left out: with it a name
 * could read like somebody else's, and whoever types a name types no such thing. Stateless.
 */
final class AgentName {

    private static final int LONGEST = 40;

    /** Some scripts need them between letters. */
    private static final String JOINERS = "\u200c\u200d";

    private AgentName() {}

    /** @throws Problem if it is empty, too long, or holds what cannot be seen */
    static String of(String given) {
        String name = given.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST
                || name.codePoints().anyMatch(AgentName::isHidden)) {
            throw Problem.badRequest("The name has 1 to 40 characters, all of which can be seen.");
        }
        return name;
    }

    /** Controls, line breaks, marks that steer the direction, signs without width, halves of characters. */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> JOINERS.indexOf(codePoint) < 0;
            default -> false;
        };
    }
}
