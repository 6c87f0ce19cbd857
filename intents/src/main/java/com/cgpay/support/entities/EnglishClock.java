package com.cgpay.support.entities;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Times of day in English. */
final class EnglishClock {

    private static final String PART = "morning|afternoon|evening|night";

    private static final QuickPattern TIME = QuickPattern.startingWith(
            QuickPattern.DIGITS + "maent",
            "(?:\\b(?<part>" + PART + "|tonight)(?: (?:at|around|about|by))? )?"
                    + "(?<![\\d.:,/$€£¥-])\\b(?<h>[01]?\\d|2[0-3])(?:[:.](?<m>[0-5]\\d)(?::[0-5]\\d)?)?"
                    + "(?: ?(?<half>[ap])\\.?m\\b\\.?(?: this (?:" + PART
                    + "))?|(?<clock> o'?clock)|(?<in> (?:in the|at|this) (?<later>" + PART
                    + ")))?(?![\\d:])");

    private static final Pattern HOUR_AFTER_AT = Pattern.compile("\\b(?:at|around|about|by) $");

    private static final QuickPattern WORDS = QuickPattern.startingWith(
            "tnmaei",
            "\\b(?<word>tonight|noon|midday|midnight|(?<=(?:this|last|yesterday|today|tomorrow|day) )(?:" + PART
                    + ")|(?:in the|at) (?:" + PART + ")(?=\\b))\\b");

    private record Hours(int from, int to) {}

    private EnglishClock() {}

    static Stream<Clock> find(Message message) {
        return Stream.concat(
                message.all(TIME).flatMap(match -> time(message, match).stream()),
                message.all(WORDS).map(EnglishClock::word));
    }

    private static Clock word(MatchResult match) {
        String word = match.group("word");
        return switch (word) {
            case "noon", "midday" -> Clock.hour(12, match.start(), match.end(), true);
            case "midnight" -> Clock.hour(0, match.start(), match.end(), true);
            default -> {
                Hours hours = hours(word.substring(word.lastIndexOf(' ') + 1));
                yield Clock.part(hours.from, hours.to, match.start(), match.end(), word.equals("tonight"));
            }
        };
    }

    private static Hours hours(String part) {
        return switch (part) {
            case "morning" -> new Hours(6, 12);
            case "afternoon" -> new Hours(12, 18);
            default -> new Hours(18, 24);
        };
    }

    private static Optional<Clock> time(Message message, MatchResult match) {
        int said = Integer.parseInt(match.group("h"));
        boolean shown = match.group("half") != null || match.group("clock") != null || match.group("in") != null;
        boolean colon = match.group("m") != null && message.folded().charAt(match.start("m") - 1) == ':';
        if (!shown && !colon && !followsAt(message, match)) {
            return Optional.empty();
        }
        int hour = hour(match, said);
        if (match.group("m") != null) {
            return Optional.of(Clock.minute(hour, Integer.parseInt(match.group("m")), match.start(), match.end()));
        }
        return Optional.of(Clock.hour(hour, match.start(), match.end(), shown));
    }

    private static boolean followsAt(Message message, MatchResult match) {
        String before = message.folded().substring(Math.max(0, match.start("h") - 8), match.start("h"));
        return match.group("part") != null
                || (match.group("m") == null && HOUR_AFTER_AT.matcher(before).find());
    }

    private static int hour(MatchResult match, int said) {
        String half = match.group("half");
        String part = match.group("later") == null ? match.group("part") : match.group("later");
        if (half == null && part == null) {
            return said;
        }
        boolean late = half == null ? !part.equals("morning") : half.equals("p");
        return late ? (said < 12 ? said + 12 : said) : said % 12;
    }
}
