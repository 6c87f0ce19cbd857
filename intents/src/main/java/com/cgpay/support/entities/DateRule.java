package com.cgpay.support.entities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * One way of writing a date.
 *
 * @param reading what a match means, seen from today; nothing where it is no date, such as 13月
 * @param alone whether it is a date by itself: 昨 is one only in 昨晚
 */
record DateRule(QuickPattern pattern, BiFunction<MatchResult, LocalDate, Optional<Days>> reading, boolean alone) {

    private static final Map<String, Granularity> UNITS = Map.ofEntries(
            Map.entry("天", Granularity.DAY),
            Map.entry("日", Granularity.DAY),
            Map.entry("周", Granularity.WEEK),
            Map.entry("星期", Granularity.WEEK),
            Map.entry("礼拜", Granularity.WEEK),
            Map.entry("月", Granularity.MONTH),
            Map.entry("年", Granularity.YEAR),
            Map.entry("day", Granularity.DAY),
            Map.entry("week", Granularity.WEEK),
            Map.entry("month", Granularity.MONTH),
            Map.entry("year", Granularity.YEAR));

    /** A way of writing that begins with one of some characters. */
    static DateRule of(String first, String pattern, BiFunction<MatchResult, LocalDate, Optional<Days>> reading) {
        return new DateRule(QuickPattern.startingWith(first, pattern), reading, true);
    }

    /** A date that counts only with a time of day beside it. */
    static DateRule part(String first, String pattern, BiFunction<MatchResult, LocalDate, Optional<Days>> reading) {
        return new DateRule(QuickPattern.startingWith(first, pattern), reading, false);
    }

    /** What the word in a group stands for; the group's pattern has to allow only words of the map. */
    static <T> T meaning(Map<String, T> words, MatchResult match, String group) {
        return Objects.requireNonNull(words.get(match.group(group)), group);
    }

    /** The unit that the group u counts. */
    static Granularity unit(MatchResult match) {
        return meaning(UNITS, match, "u");
    }

    /** A date's place in the text. */
    record Dated(Days days, int start, int end, boolean alone) {}

    static Stream<Dated> find(List<DateRule> rules, Message message) {
        return rules.stream().flatMap(rule -> rule.find(message));
    }

    private Stream<Dated> find(Message message) {
        LocalDate today = message.now().toLocalDate();
        return message.all(pattern)
                .flatMap(match ->
                        reading
                                .apply(match, today)
                                .map(days -> new Dated(days, match.start(), match.end(), alone))
                                .stream());
    }
}
