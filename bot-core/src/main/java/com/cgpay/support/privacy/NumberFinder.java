package com.cgpay.support.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds card and identity numbers in a text, however their digits are written: ASCII, full-width or any other decimal
 * digits, Chinese numerals, in groups with spaces, dashes or other marks between.
 */
final class NumberFinder {

    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int MOST_SEPARATORS = 6;

    /** A number of a telephone, which begins with a plus, has 15 digits at most (ITU-T E.164). */
    private static final int LONGEST_PHONE = 15;

    /** In digits; between shorter groups a comma or the like makes a list of numbers. */
    private static final int SHORTEST_LISTED = 4;

    private NumberFinder() {}

    /** A number's place in the text. */
    record Found(int start, int end, SensitiveKind kind, String lastFour) {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        List<Digit> run = new ArrayList<>();
        int separators = 0;
        boolean listed = false;
        for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            int value = Digit.value(codePoint);
            if (value >= 0) {
                boolean chinese = !Character.isDigit(codePoint);
                boolean grouped =
                        separators > 0 || run.isEmpty() || run.getLast().chinese() != chinese;
                run.add(new Digit(value, i, i + Character.charCount(codePoint), chinese, grouped, listed));
                separators = 0;
                listed = false;
            } else if (!run.isEmpty() && Digit.separates(codePoint) && separators < MOST_SEPARATORS) {
                separators++;
                listed = listed || Digit.lists(codePoint);
            } else if (run.isEmpty() || !Digit.isInvisible(codePoint)) {
                close(text, run, found);
                separators = 0;
                listed = false;
            }
        }
        close(text, run, found);
        return found;
    }

    /** How many digits a text holds, however they are written. */
    static int countDigits(String text) {
        return (int) text.codePoints()
                .filter(codePoint -> Digit.value(codePoint) >= 0)
                .count();
    }

    private static void close(String text, List<Digit> run, List<Found> found) {
        int from = 0;
        while (from < run.size()) {
            Found number = run.get(from).grouped() ? startingAt(text, run, from) : null;
            if (number == null) {
                from++;
            } else {
                found.add(number);
                while (from < run.size() && run.get(from).start() < number.end) {
                    from++;
                }
            }
        }
        run.clear();
    }

    /** A number that begins with a group and ends with one: parts of a longer row of digits are not cards. */
    private static @Nullable Found startingAt(String text, List<Digit> run, int from) {
        Found mainland = mainlandIdWithX(text, run, from);
        if (mainland != null) {
            return mainland;
        }
        int shortest = before(text, run.get(from).start()) == '+' ? LONGEST_PHONE + 1 : SHORTEST_CARD;
        for (int length = Math.min(run.size() - from, LONGEST_CARD); length >= shortest; length--) {
            if (!endsGroup(run, from + length)) {
                continue;
            }
            int[] digits = digits(run, from, length);
            if (length == 18 && CheckDigits.isMainlandId(digits, digits[17])) {
                return id(run.get(from).start(), run.get(from + 17).end());
            }
            if (CheckDigits.isCard(digits) && !isList(run.subList(from, from + length))) {
                int end = run.get(from + length - 1).end();
                return new Found(run.get(from).start(), end, SensitiveKind.CARD_NUMBER, lastFour(digits));
            }
        }
        return from == 0 ? idWithLetters(text, run) : null;
    }

    /** Whether a comma or the like stands behind a group that is shorter than a card's. */
    private static boolean isList(List<Digit> number) {
        int group = 0;
        for (Digit digit : number) {
            if (group > 0 && digit.listed() && group < SHORTEST_LISTED) {
                return true;
            }
            group = digit.grouped() ? 1 : group + 1;
        }
        return false;
    }

    private static boolean endsGroup(List<Digit> run, int after) {
        return after == run.size() || (after < run.size() && run.get(after).grouped());
    }

    private static String lastFour(int[] digits) {
        StringBuilder last = new StringBuilder();
        for (int i = digits.length - 4; i < digits.length; i++) {
            last.append(digits[i]);
        }
        return last.toString();
    }

    private static int[] digits(List<Digit> run, int from, int length) {
        int[] digits = new int[length];
        for (int i = 0; i < length; i++) {
            digits[i] = run.get(from + i).value();
        }
        return digits;
    }

    private static Found id(int start, int end) {
        return new Found(start, end, SensitiveKind.ID_NUMBER, "");
    }

    private static @Nullable Found mainlandIdWithX(String text, List<Digit> run, int from) {
        if (run.size() - from != 17) {
            return null;
        }
        int end = skipSpaces(text, run.getLast().end());
        return end < text.length()
                        && latin(text.charAt(end)) == 'X'
                        && CheckDigits.isMainlandId(digits(run, from, 17), 10)
                ? id(run.get(from).start(), end + 1)
                : null;
    }

    /** Taiwan's and Hong Kong's numbers begin with letters, which stand before the first digit. */
    private static @Nullable Found idWithLetters(String text, List<Digit> run) {
        int first = run.getFirst().start();
        StringBuilder letters = new StringBuilder();
        while (letters.length() < 3 && latin(before(text, first - letters.length())) != 0) {
            letters.insert(0, latin(before(text, first - letters.length())));
        }
        if (letters.isEmpty() || letters.length() > 2) {
            return null;
        }
        int start = first - letters.length();
        if (letters.length() == 1
                && endsGroup(run, 9)
                && CheckDigits.isTaiwanId(letters.charAt(0), digits(run, 0, 9))) {
            return id(start, run.get(8).end());
        }
        return hongKongId(text, run, letters.toString(), start);
    }

    /** The check digit stands in brackets or right behind the others. */
    private static @Nullable Found hongKongId(String text, List<Digit> run, String letters, int start) {
        if (endsGroup(run, 7)
                && CheckDigits.isHongKongId(
                        letters, digits(run, 0, 6), run.get(6).value())) {
            return id(start, run.get(6).end());
        }
        if (run.size() != 6) {
            return null;
        }
        int at = skipSpaces(text, run.get(5).end());
        boolean bracket = at + 1 < text.length() && "(（".indexOf(text.charAt(at)) >= 0;
        char inside = text.charAt(Math.min(bracket ? at + 1 : at, text.length() - 1));
        int check = latin(inside) == 'A' ? 10 : bracket ? Character.digit(inside, 10) : -1;
        boolean stands = at < text.length() && CheckDigits.isHongKongId(letters, digits(run, 0, 6), check);
        return stands ? id(start, Math.min(at + (bracket ? 3 : 1), text.length())) : null;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static char before(String text, int index) {
        return index > 0 ? text.charAt(index - 1) : ' ';
    }

    /** A Latin letter, full-width ones too, as an ASCII capital; zero for anything else. */
    private static char latin(char c) {
        char half = c >= 'Ａ' && c <= 'ｚ' ? (char) (c - 'Ａ' + 'A') : c;
        char capital = half >= 'a' && half <= 'z' ? (char) (half - 32) : half;
        return capital >= 'A' && capital <= 'Z' ? capital : 0;
    }
}
