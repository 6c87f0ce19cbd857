package com.cgpay.support.flow;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase that a text either is or is not. Most texts are not, and their first character tells so: without it, every
 * message would be held against hundreds of alternatives. Immutable.
 */
final class WholePhrase implements Predicate<String> {

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();

    /** @param expression of which every alternative begins with a character that it spells out */
    WholePhrase(String expression) {
        this.pattern = Pattern.compile(expression);
        expression.codePoints().filter(this::canBegin).forEach(beginnings::set);
    }

    @SuppressWarnings("JdkObsolete") // a phrase that one character begins asks for more, which is what hitEnd tells
    private boolean canBegin(int codePoint) {
        Matcher matcher = pattern.matcher(Character.toString(codePoint));
        return matcher.matches() || matcher.hitEnd();
    }

    @Override
    public boolean test(String text) {
        return !text.isEmpty()
                && beginnings.get(text.codePointAt(0))
                && pattern.matcher(text).matches();
    }
}
