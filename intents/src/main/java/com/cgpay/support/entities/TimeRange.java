package com.cgpay.support.entities;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A stretch of time in the message's time zone.
 *
 * @param from the first moment in it
 * @param to the first moment after it
 * @param granularity how finely it was told: "three days ago" is a day, "at 15:04" a minute
 */
public record TimeRange(ZonedDateTime from, ZonedDateTime to, Granularity granularity) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A time range needs its end behind its start: " + from + ", " + to);
        }
    }

    /** One unit as a cut ISO 8601 date, such as {@code 2026-11} or {@code 2026-11-23T15}; others as from/to. */
    public String normalised() {
        LocalDateTime start = from.toLocalDateTime();
        LocalDateTime end = to.toLocalDateTime();
        return switch (granularity) {
            case MINUTE -> start.format(MINUTE);
            case HOUR -> start.plusHours(1).equals(end) && start.getMinute() == 0 ? start.format(HOUR) : both();
            case DAY -> start.plusDays(1).equals(end) ? edge(start) : both();
            case MONTH -> start.plusMonths(1).equals(end) ? start.format(MONTH) : both();
            case YEAR -> start.plusYears(1).equals(end) ? start.format(YEAR) : both();
            case PART_OF_DAY -> start.format(HOUR) + "/" + edge(end);
            case WEEK -> both();
        };
    }

    private String both() {
        return edge(from.toLocalDateTime()) + "/" + edge(to.toLocalDateTime());
    }

    private static String edge(LocalDateTime moment) {
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toLocalDate().toString();
        }
        return moment.format(moment.getMinute() == 0 ? HOUR : MINUTE);
    }
}
