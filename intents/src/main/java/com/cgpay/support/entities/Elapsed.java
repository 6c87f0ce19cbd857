package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds times told by how long ago they were, in hours or less: 两小时前, "10 minutes ago", 刚才. */
final class Elapsed {

    private static final QuickPattern CHINESE = QuickPattern.startingWith(
            QuickPattern.DIGITS + "一二两三四五六七八九十半",
            "(?<![\\d.])(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)(?<half>个半)?个?多?(?:(?<hours>小时|钟头)|分钟?)(?:之前|以前|前)");

    private static final QuickPattern ENGLISH = QuickPattern.startingWith(
            QuickPattern.DIGITS + "ahotfsen",
            "\\b(?<n>\\d{1,3}|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty)"
                    + " (?:(?<hours>hours?|hrs?)|minutes?|mins?)(?<half> and a half)? ago\\b");

    /** Within the last hour, as nobody means a minute by these. */
    private static final QuickPattern JUST_NOW =
            QuickPattern.startingWith("刚啱头方ja", "刚刚|刚才|啱啱|头先|方才|\\bjust now\\b|\\ba (?:moment|minute) ago\\b");

    private static final int HOUR = 60;

    private Elapsed() {}

    static Stream<Entity> find(Message message) {
        return Stream.concat(
                Stream.of(CHINESE, ENGLISH).flatMap(message::all).flatMap(match -> ago(message, match).stream()),
                message.all(JUST_NOW).map(match -> justNow(message, match)));
    }

    private static Entity justNow(Message message, MatchResult match) {
        TimeRange range = new TimeRange(message.now().minusHours(1), message.now(), Granularity.HOUR);
        return message.entity(new EntityValue.Time(range), match.start(), match.end());
    }

    /** A number of whole hours is an hour of the clock; others are told to the minute. */
    private static Optional<Entity> ago(Message message, MatchResult match) {
        int unit = match.group("hours") == null ? 1 : HOUR;
        int minutes = minutes(match.group("n"), unit) + (match.group("half") == null ? 0 : unit / 2);
        if (minutes == 0) {
            return Optional.empty();
        }
        boolean whole = unit == HOUR && minutes % HOUR == 0;
        ChronoUnit precision = whole ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        ZonedDateTime from = message.now().minusMinutes(minutes).truncatedTo(precision);
        TimeRange range = new TimeRange(from, from.plus(1, precision), whole ? Granularity.HOUR : Granularity.MINUTE);
        return Optional.of(message.entity(new EntityValue.Time(range), match.start(), match.end()));
    }

    private static int minutes(String count, int unit) {
        if (count.startsWith("half") || count.equals("半")) {
            return unit / 2;
        }
        return unit
                * EnglishNumerals.parse(count)
                        .or(() -> ChineseNumerals.parse(count))
                        .map(BigDecimal::intValue)
                        .orElse(0);
    }
}
