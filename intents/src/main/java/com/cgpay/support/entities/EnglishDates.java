package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates in English. */
final class EnglishDates {

    private static final String MONTHS = "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

    /** Months that are no other words, so that they need no company. */
    private static final String PLAIN_MONTHS =
            "(?<m>january|february|april|june|july|august|september|october|november|december)\\b";

    private static final String WEEKDAYS = "(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b";
    private static final String SHORT_WEEKDAYS = "(?<w>mon|tues?|wed|thurs?|thu|fri|sat|sun)\\b";
    private static final String DAY_NUMBER = "(?<d>[0-3]?\\d)";
    private static final String YEAR_NUMBER = "(?:,? ?(?<y>20\\d\\d)\\b)?";
    private static final String ORDINAL = "(?:st|nd|rd|th)";
    private static final String COUNT =
            "(?<n>\\d{1,3}|an?|a couple of|couple of|couple|one|two|three|four|five|six|seven|eight"
                    + "|nine|ten|eleven|twelve|fourteen|twenty|thirty)";
    private static final String UNIT = "(?<u>day|week|month|year)s?\\b";

    private static final String MONTH_ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAY_ORDER = "montuewedthufrisatsun";

    private static final Map<String, Integer> SHIFTS =
            Map.of("last", -1, "past", -1, "previous", -1, "this", 0, "next", 1);
    private static final String SHIFT = "(?<shift>last|past|previous|this|next) ";
    private static final String SHIFT_FIRST = "lptn";
    private static final String MONTH_FIRST = "jfmasond";
    private static final String WEEKDAY_FIRST = "mtwfs";
    private static final String COUNT_FIRST = QuickPattern.DIGITS + "acotfsent";

    /** An ordinal is a date if nothing that it counts stands behind it. */
    private static final String NOTHING_COUNTED =
            "(?= ?(?:$|[.,!?;)]|(?:and|at|but|i|for|to|it|around|in|my|you|the)\\b))";

    private static final List<DateRule> RULES = List.of(
            fixed("\\btoday\\b", 0),
            fixed("\\b(?<!before )(?:yesterday|ytd|yday)(?=s?\\b)", -1),
            fixed("\\b(?<!after )(?:tomorrow|tmrw|tmr|tomorow)\\b", 1),
            fixed("\\bday before yesterday\\b", -2),
            fixed("\\bday after tomorrow\\b", 2),
            DateRule.part("t", "\\bthis(?= (?:morning|afternoon|evening))", (_, today) -> Optional.of(Days.day(today))),
            DateRule.part(
                    "l", "\\blast(?= (?:night|evening))", (_, today) -> Optional.of(Days.day(today.minusDays(1)))),
            DateRule.of(
                    MONTH_FIRST,
                    "\\b(?<![.:])" + MONTHS + " ?(?:the )?" + DAY_NUMBER + ORDINAL + "?(?![\\d:]|[.,]\\d|[a-z%])"
                            + YEAR_NUMBER,
                    EnglishDates::date),
            DateRule.of(
                    QuickPattern.DIGITS,
                    "\\b(?<![.,:/-])" + DAY_NUMBER + ORDINAL + "?(?: of)?[ -]?" + MONTHS
                            + "(?:[, -]{0,2}(?<y>20\\d\\d)\\b)?",
                    EnglishDates::date),
            DateRule.of(
                    MONTH_FIRST + SHIFT_FIRST,
                    "\\b(?:" + SHIFT + ")?" + PLAIN_MONTHS + "(?! ?(?:the )?\\d)" + YEAR_NUMBER,
                    EnglishDates::month),
            DateRule.of(
                    MONTH_FIRST + SHIFT_FIRST,
                    "\\b(?<=(?:in|since|from|of|during|until|by) )(?:" + SHIFT + ")?" + MONTHS
                            + "(?! ?(?:the )?\\d{1,2}\\b)" + YEAR_NUMBER,
                    EnglishDates::month),
            DateRule.of(
                    WEEKDAY_FIRST + SHIFT_FIRST,
                    "\\b(?<!every |each )(?:" + SHIFT + ")?" + WEEKDAYS,
                    EnglishDates::weekday),
            DateRule.of(
                    WEEKDAY_FIRST + SHIFT_FIRST,
                    "\\b(?:" + SHIFT + "|(?<=(?:on|since|from|until|by) ))" + SHORT_WEEKDAYS,
                    EnglishDates::weekday),
            DateRule.of(SHIFT_FIRST, "\\b" + SHIFT + "(?<u>week|weekend|month|year)\\b", EnglishDates::shifted),
            DateRule.of(
                    COUNT_FIRST,
                    "\\b" + COUNT + " " + UNIT + " (?:ago|back)\\b",
                    (match, today) -> Optional.of(Days.before(today, count(match), DateRule.unit(match)))),
            DateRule.of(
                    "lp",
                    "\\b(?:last|past) " + COUNT + " " + UNIT,
                    (match, today) -> Optional.of(Days.last(today, count(match), DateRule.unit(match)))),
            DateRule.of(
                    QuickPattern.DIGITS,
                    "(?<=\\b(?:on|since|from|until|till) the )" + DAY_NUMBER + ORDINAL + NOTHING_COUNTED,
                    (match, today) -> Days.latestDayOfMonth(Integer.parseInt(match.group("d")), today)),
            DateRule.of(
                    "12",
                    "(?<=\\b(?:in|since|from|of|year) )(?<y>(?:19[5-9]|20[0-4])\\d)\\b(?![-/.]\\d)",
                    (match, _) -> Optional.of(Days.year(Integer.parseInt(match.group("y"))))));

    private static final Pattern VERBS = Pattern.compile("\\b(?:may|march|mar)\\b");
    private static final Pattern SURELY_DATE = Pattern.compile("\\d" + ORDINAL + "\\b|20\\d\\d");
    private static final Pattern DATE_FOLLOWS = Pattern.compile("\\b(?:in|since|of|on|during|from) $");
    private static final int PREPOSITION = 8;

    private EnglishDates() {}

    static Stream<Dated> find(Message message) {
        return DateRule.find(RULES, message).filter(date -> !isTheVerbMay(message, date));
    }

    private static DateRule fixed(String pattern, int days) {
        BiFunction<MatchResult, LocalDate, Optional<Days>> reading =
                (_, today) -> Optional.of(Days.day(today.plusDays(days)));
        return DateRule.of("tyd", pattern, reading);
    }

    /** "May" and "march" in small letters are verbs, unless an ordinal, a year or "in" makes a date of them. */
    private static boolean isTheVerbMay(Message message, Dated date) {
        String written = message.plain().substring(date.start(), date.end());
        String before = message.folded().substring(Math.max(0, date.start() - PREPOSITION), date.start());
        return VERBS.matcher(written).find()
                && !SURELY_DATE.matcher(written).find()
                && !DATE_FOLLOWS.matcher(before).find();
    }

    private static Optional<Days> date(MatchResult match, LocalDate today) {
        int month = month(match);
        int day = Integer.parseInt(match.group("d"));
        return match.group("y") == null
                ? Days.latestDate(month, day, today)
                : Days.date(Integer.parseInt(match.group("y")), month, day);
    }

    private static Optional<Days> month(MatchResult match, LocalDate today) {
        return match.group("y") == null
                ? Days.latestMonth(month(match), today)
                : Days.monthOf(Integer.parseInt(match.group("y")), month(match));
    }

    private static Optional<Days> weekday(MatchResult match, LocalDate today) {
        DayOfWeek weekday = DayOfWeek.of(WEEKDAY_ORDER.indexOf(match.group("w").substring(0, 3)) / 3 + 1);
        if (match.group("shift") == null) {
            return Optional.of(Days.latestWeekday(weekday, today));
        }
        int shift = shift(match);
        return Optional.of(
                shift < 0 ? Days.latestWeekday(weekday, today.minusDays(1)) : Days.weekday(weekday, shift, today));
    }

    private static Optional<Days> shifted(MatchResult match, LocalDate today) {
        int shift = shift(match);
        return Optional.of(
                switch (match.group("u")) {
                    case "week" -> Days.week(today.plusWeeks(shift));
                    case "weekend" -> Days.weekend(today.plusWeeks(shift));
                    case "month" -> Days.month(YearMonth.from(today).plusMonths(shift));
                    default -> Days.year(today.getYear() + shift);
                });
    }

    private static int month(MatchResult match) {
        return MONTH_ORDER.indexOf(match.group("m").substring(0, 3)) / 3 + 1;
    }

    private static int shift(MatchResult match) {
        return DateRule.meaning(SHIFTS, match, "shift");
    }

    private static int count(MatchResult match) {
        String written = match.group("n");
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return written.contains("couple")
                ? 2
                : EnglishNumerals.parse(written).map(BigDecimal::intValue).orElse(1);
    }
}
