package com.cgpay.support.training;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When people answer, in the brand's time zone. */
public record ServiceHours(List<Shift> shifts) {

    private static final Pattern SHIFT =
            Pattern.compile("(?<first>[a-z]{3})(?:-(?<last>[a-z]{3}))? (?<from>\\d\\d:\\d\\d)-(?<to>\\d\\d:\\d\\d)");
    private static final int WEEK = 7;

    public ServiceHours {
        shifts = List.copyOf(shifts);
    }

    /**
     * A stretch of one day of the week.
     *
     * @param to exclusive; midnight stands for the end of the day
     */
    public record Shift(DayOfWeek day, LocalTime from, LocalTime to) {

        boolean covers(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }

    /**
     * Reads hours as {@code brand.yaml} writes them, such as {@code mon-fri 09:00-21:00, sat 10:00-18:00}.
     *
     * @throws DataException if they are written otherwise
     */
    static ServiceHours parse(String text) {
        List<Shift> shifts = new ArrayList<>();
        try {
            for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1)) {
                shifts.addAll(shifts(part));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DataException(
                    "brand.yaml: service_hours is written as mon-fri 09:00-21:00, sat 10:00-18:00, not " + text + ".",
                    e);
        }
        return new ServiceHours(shifts);
    }

    private static List<Shift> shifts(String part) {
        Matcher matcher = SHIFT.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no shift.");
        }
        LocalTime from = LocalTime.parse(matcher.group("from"));
        LocalTime to = matcher.group("to").equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(matcher.group("to"));
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("A shift ends after it begins.");
        }
        DayOfWeek first = day(matcher.group("first"));
        DayOfWeek last = matcher.group("last") == null ? first : day(matcher.group("last"));
        int days = Math.floorMod(last.getValue() - first.getValue(), WEEK) + 1;
        return Stream.iterate(first, day -> day.plus(1))
                .limit(days)
                .map(day -> new Shift(day, from, to))
                .toList();
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such day."));
    }

    /** When people answer again; empty while they do. */
    public Optional<ZonedDateTime> opensAfter(ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        boolean open = shifts.stream().anyMatch(shift -> shift.day == now.getDayOfWeek() && shift.covers(time));
        return open
                ? Optional.empty()
                : Stream.iterate(now.toLocalDate(), day -> day.plusDays(1))
                        .limit(WEEK + 1)
                        .flatMap(day -> openings(day, now))
                        .findFirst();
    }

    private Stream<ZonedDateTime> openings(LocalDate day, ZonedDateTime now) {
        return shifts.stream()
                .filter(shift -> shift.day == day.getDayOfWeek())
                .map(shift -> day.atTime(shift.from).atZone(now.getZone()))
                .filter(opening -> opening.isAfter(now))
                .sorted(Comparator.naturalOrder());
    }
}
