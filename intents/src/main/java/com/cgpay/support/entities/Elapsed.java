package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds times told by how long ago they were, in hours or less: 两小时前, "10 minutes ago", 刚才. */
final class Elapsed {

    private static final QuickPattern AGO = QuickPattern.startingWith(
            QuickPattern.DIGITS + "一二两三四五六七八九十半ahotfsen",
            "(?:"
                    + "(?<![\\d.])(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)(?<half>个半)?个?(?:多)?(?:(?<hours>小时|钟头)|(?<minutes>分钟?))(?:之前|以前|前)"
                    + "|\\b(?<words>\\d{1,3}|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty)"
                    + " (?:(?<hoursago>hours?|hrs?)|(?<minutesago>minutes?|mins?)) ago\\b)");

    /** Within the last hour, as nobody means a minute by these. */
    private static final QuickPattern JUST_NOW =
            QuickPattern.startingWith("刚啱头方ja", "刚刚|刚才|啱啱|头先|方才|\\bjust now\\b|\\ba (?:moment|minute) ago\\b");

    private static final int HOUR = 60;

    private Elapsed() {}

    static Stream<Entity> find(Message message) {
        return Stream.concat(
                message.all(AGO).flatMap(match -> ago(message, match).stream()),
                message.all(JUST_NOW).map(match -> justNow(message, match)));
    }

    private static Entity justNow(Message message, MatchResult match) {
        TimeRange range = new TimeRange(message.now().minusHours(1), message.now(), Granularity.HOUR);
        return message.entity(new EntityValue.Time(range), match.start(), match.end());
    }

    private static Optional<Entity> ago(Message message, MatchResult match) {
        boolean hours = match.group("hours") != null || match.group("hoursago") != null;
        String count = match.group("n") == null ? match.group("words") : match.group("n");
        boolean half = count.startsWith("half") || count.equals("半");
        if (half && !hours) {
            return Optional.empty();
        }
        int minutes =
                half ? HOUR / 2 : number(count) * (hours ? HOUR : 1) + (match.group("half") == null ? 0 : HOUR / 2);
        boolean whole = hours && !half && match.group("half") == null;
        ZonedDateTime from =
                message.now().minusMinutes(minutes).truncatedTo(whole ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
        TimeRange range = whole
                ? new TimeRange(from, from.plusHours(1), Granularity.HOUR)
                : new TimeRange(from, from.plusMinutes(1), Granularity.MINUTE);
        return Optional.of(message.entity(new EntityValue.Time(range), match.start(), match.end()));
    }

    private static int number(String count) {
        return EnglishNumerals.parse(count)
                .or(() -> ChineseNumerals.parse(count))
                .map(BigDecimal::intValue)
                .orElse(1);
    }
}
