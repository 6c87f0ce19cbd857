package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds times: dates, times of day, and the two joined where they stand side by side. */
final class Times implements Finder {

    private static final Pattern JOIN =
            Pattern.compile("[ ,，的]{0,3}(?:(?:at|around|about|on|on the|in the|t|from|between|大概|大约) ?)?");

    private static final int WIDEST_JOIN = 12;

    private final boolean asked;

    /**
     * A finder of times.
     *
     * @param asked whether the message answers somebody who asked for a time
     */
    Times(boolean asked) {
        this.asked = asked;
    }

    @Override
    public Stream<Entity> find(Message message) {
        List<Dated> dates = dates(message);
        NavigableMap<Integer, Clock> each = new TreeMap<>();
        Stream.concat(ChineseClock.find(message), EnglishClock.find(message))
                .forEach(clock -> each.merge(clock.start(), clock, Times::longer));
        NavigableMap<Integer, Clock> clocks = ClockSpans.joined(message, each);
        NavigableMap<Integer, Clock> byEnd = new TreeMap<>();
        clocks.values().forEach(clock -> byEnd.merge(clock.end(), clock, Times::longer));
        return Stream.of(
                        dates.stream().flatMap(date -> dated(message, date, clocks, byEnd)),
                        clocks.values().stream().filter(Clock::alone).map(clock -> today(message, clock)),
                        Elapsed.find(message))
                .flatMap(found -> found);
    }

    private List<Dated> dates(Message message) {
        List<Dated> dates = sorted(Stream.of(
                ChineseDates.find(message),
                EnglishDates.find(message),
                RoughDates.find(message),
                NumericDates.find(message)));
        if (asked) {
            Stream<Dated> digits = dates.isEmpty() ? NumericDates.asked(message) : Stream.empty();
            dates = sorted(Stream.of(dates.stream(), ChineseDates.asked(message), digits));
        }
        return dates.isEmpty() ? dates : sorted(Stream.of(dates.stream(), DateSpans.in(message, dates)));
    }

    private static List<Dated> sorted(Stream<Stream<Dated>> found) {
        return found.flatMap(dates -> dates)
                .sorted(Comparator.comparingInt(Dated::start)
                        .thenComparing(Comparator.comparingInt(Dated::end).reversed()))
                .toList();
    }

    private static Clock longer(Clock one, Clock other) {
        return one.end() - one.start() >= other.end() - other.start() ? one : other;
    }

    private static Entity today(Message message, Clock clock) {
        TimeRange range =
                range(message.now().toLocalDate(), clock, message.now().getZone());
        return message.entity(new EntityValue.Time(range), clock.start(), clock.end());
    }

    /** The date by itself and, where a time of day stands beside it, the two together. */
    private static Stream<Entity> dated(
            Message message, Dated date, NavigableMap<Integer, Clock> clocks, NavigableMap<Integer, Clock> byEnd) {
        Stream.Builder<Entity> found = Stream.builder();
        ZoneId zone = message.now().getZone();
        Days days = date.days();
        if (date.alone()) {
            TimeRange range =
                    new TimeRange(days.from().atStartOfDay(zone), days.to().atStartOfDay(zone), days.granularity());
            found.add(message.entity(new EntityValue.Time(range), date.start(), date.end()));
        }
        if (days.equals(Days.day(days.from()))) {
            clockBeside(message, date, clocks, byEnd)
                    .ifPresent(clock -> found.add(message.entity(
                            new EntityValue.Time(range(days.from(), clock, zone)),
                            Math.min(date.start(), clock.start()),
                            Math.max(date.end(), clock.end()))));
        }
        return found.build();
    }

    private static Optional<Clock> clockBeside(
            Message message, Dated date, NavigableMap<Integer, Clock> clocks, NavigableMap<Integer, Clock> byEnd) {
        var after = clocks.ceilingEntry(date.end());
        if (after != null && joined(message, date.end(), after.getKey())) {
            return Optional.of(after.getValue());
        }
        var before = byEnd.floorEntry(date.start());
        return before != null && joined(message, before.getKey(), date.start())
                ? Optional.of(before.getValue())
                : Optional.empty();
    }

    private static boolean joined(Message message, int from, int to) {
        return to - from <= WIDEST_JOIN
                && JOIN.matcher(message.folded()).region(from, to).matches();
    }

    private static TimeRange range(LocalDate day, Clock clock, ZoneId zone) {
        ZonedDateTime from = day.atStartOfDay().plusMinutes(clock.from()).atZone(zone);
        ZonedDateTime to = day.atStartOfDay().plusMinutes(clock.to()).atZone(zone);
        // When clocks go forward, an hour that is left out begins where it ends.
        ZonedDateTime later = from.isBefore(to) ? to : from.plusMinutes(clock.to() - clock.from());
        return new TimeRange(from, later, clock.granularity());
    }
}
