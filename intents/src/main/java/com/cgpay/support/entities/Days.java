package com.cgpay.support.entities;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A stretch of whole days. A date without its year or month is the latest one that is not after today, since customers
 * ask about what has happened.
 */
record Days(LocalDate from, LocalDate to, Granularity granularity) {

    private static final int YEARS_TO_LEAP_DAY = 8;

    static Days day(LocalDate day) {
        return new Days(day, day.plusDays(1), Granularity.DAY);
    }

    /** From a day to a later one, both of them in it. */
    static Days between(LocalDate first, LocalDate last) {
        return new Days(first, last.plusDays(1), Granularity.DAY);
    }

    static Days week(LocalDate within) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusWeeks(1), Granularity.WEEK);
    }

    /** The Saturday and Sunday of a week. */
    static Days weekend(LocalDate within) {
        LocalDate monday = week(within).from;
        return new Days(monday.plusDays(5), monday.plusWeeks(1), Granularity.DAY);
    }

    static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.plusMonths(1).atDay(1), Granularity.MONTH);
    }

    static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), Granularity.YEAR);
    }

    /** A day of the calendar, or nothing where there is none. */
    static Optional<Days> date(int year, int month, int day) {
        try {
            return Optional.of(day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day of the year that has come most lately. */
    static Optional<Days> latestDate(int month, int day, LocalDate today) {
        for (int year = today.getYear(); year > today.getYear() - YEARS_TO_LEAP_DAY; year--) {
            Optional<Days> date = date(year, month, day);
            if (date.isPresent() && !date.get().from.isAfter(today)) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** A day of the month that has come most lately. */
    static Optional<Days> latestDayOfMonth(int day, LocalDate today) {
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(today);
        while (!month.isValidDay(day) || month.atDay(day).isAfter(today)) {
            month = month.minusMonths(1);
        }
        return Optional.of(day(month.atDay(day)));
    }

    /** A month that has begun most lately. */
    static Optional<Days> latestMonth(int month, LocalDate today) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        return Optional.of(month(YearMonth.of(today.getYear() - (month > today.getMonthValue() ? 1 : 0), month)));
    }

    static Optional<Days> monthOf(int year, int month) {
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(month(YearMonth.of(year, month)));
    }

    static Days latestWeekday(DayOfWeek weekday, LocalDate today) {
        return day(today.with(TemporalAdjusters.previousOrSame(weekday)));
    }

    /** A weekday of the week that lies some weeks from today's. */
    static Days weekday(DayOfWeek weekday, int weeks, LocalDate today) {
        return day(week(today).from.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /** The day, week, month or year some units before today. */
    static Days before(LocalDate today, int count, Granularity unit) {
        return switch (unit) {
            case WEEK -> week(today.minusWeeks(count));
            case MONTH -> month(YearMonth.from(today).minusMonths(count));
            case YEAR -> year(today.getYear() - count);
            default -> day(today.minusDays(count));
        };
    }

    /** From some units before today to the end of today. */
    static Days last(LocalDate today, int count, Granularity unit) {
        LocalDate from = switch (unit) {
            case WEEK -> today.minusWeeks(count);
            case MONTH -> today.minusMonths(count);
            case YEAR -> today.minusYears(count);
            default -> today.minusDays(count);
        };
        return new Days(from, today.plusDays(1), Granularity.DAY);
    }
}
