package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.training.DataLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a message into its wishes: after a question, where a word such as "also" begins another one, and between clauses
 * that all ask something. Other clauses stay together, since most of them tell one story. Stateless, safe for all threads.
 */
public final class Wishes {

    private static final int MOST = 4;

    /** A wish has at least so many Han characters, or so many other words. */
    private static final int LEAST_HAN = 4;

    private static final int LEAST_WORDS = 3;

    private static final Pattern MARK = mark();
    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*(?:[，。;；!！、\\n]|[,.](?!\\d))+\\s*(?:and\\s+)?|\\s+and\\s+|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})|同埋|和|以及|跟",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKING =
            Pattern.compile(String.join("|", DataLine.beside(Wishes.class, "questions.txt")));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

    private Wishes() {}

    private static Pattern mark() {
        String words = DataLine.beside(Wishes.class, "wishes.txt").stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> word.charAt(0) < 128 ? "\\b" + word + "\\b" : word)
                .collect(Collectors.joining("|"));
        String stop = "[,，.。;；!！\\s]";
        return Pattern.compile(
                "[?？]+\\s*(?:(?:and\\s+)?(?:" + words + ")[,，\\s]*)?" + "|" + stop + "+(?:and\\s+)?(?:" + words
                        + ")[,，\\s]*",
                Pattern.CASE_INSENSITIVE);
    }

    /** The wishes in their order; the whole text where it is only one. */
    public static List<String> in(String text) {
        List<String> wishes = cut(text, MARK);
        if (wishes.size() > 1) {
            return wishes;
        }
        List<String> clauses = clauses(text);
        return clauses.stream().allMatch(Wishes::asks) ? clauses : List.of(text);
    }

    /** Whether a text says that there are several: by a word such as "also", or by going on after a question. */
    public static boolean areTold(String text) {
        return cut(text, MARK).size() > 1;
    }

    /** What may be wishes if they turn out to be about different things; the whole text where there is nothing to cut. */
    public static List<String> clauses(String text) {
        return cut(text, CLAUSE);
    }

    private static List<String> cut(String text, Pattern where) {
        List<String> wishes = new ArrayList<>();
        Matcher cuts = where.matcher(text);
        int from = 0;
        while (wishes.size() < MOST - 1 && cuts.find()) {
            wishes.add(text.substring(from, cuts.start()).strip());
            from = cuts.end();
        }
        wishes.add(text.substring(from).strip());
        wishes.removeIf(String::isEmpty);
        return wishes.size() > 1 && wishes.stream().allMatch(Wishes::isWhole) ? List.copyOf(wishes) : List.of(text);
    }

    private static boolean asks(String clause) {
        return ASKING.matcher(Folding.fold(clause)).find();
    }

    private static boolean isWhole(String wish) {
        if (FollowUps.isOne(Folding.fold(wish))) {
            return false;
        }
        long han = wish.codePoints().filter(Character::isIdeographic).count();
        return han >= LEAST_HAN || WORD.matcher(wish).results().count() >= LEAST_WORDS;
    }
}
