package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins two days into the stretch between them: 上周一到周三, 11月1日到5日, "between Monday and Wednesday". A weekday or a day
 * of the month that says no more is the one nearest to the other end.
 */
final class DateSpans {

    private static final int WIDEST = 9;

    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜).|(?!yester)[a-z]{3,6}day");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})号");

    /** The end of 11月1日到5日 and of "Nov 1-5". */
    private static final Pattern DAY_BEHIND =
            Pattern.compile(" ?(?:(?:到|至|-|~)(?<zh>\\d{1,2})[日号]|(?:-|to) ?(?:the )?(?<en>\\d{1,2})(?:st|nd|rd|th)?"
                    + "(?=[.,!?;]? ?$|[.,!?;] ))");

    /** The beginning of 11-20号. */
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?<![\\d.月/:-])" + Joints.NOT_PAID + "(?<day>\\d{1,2}) ?(?:到|至|-|~) ?$");

    private static final Pattern NAMES_MONTH = Pattern.compile("月|[a-z]{3}");

    private static final long LONGEST = 366;

    private DateSpans() {}

    /** The stretches that some dates make, which are sorted by their beginning. */
    static Stream<Dated> in(Message message, List<Dated> dates) {
        return dates.stream()
                .filter(date ->
                        date.alone() && date.days().equals(Days.day(date.days().from())))
                .flatMap(date -> Stream.of(
                                dates.stream()
                                        .filter(to -> to.alone() && isJoined(message, date, to))
                                        .flatMap(to -> between(message, date, to).stream()),
                                toDayBehind(message, date).stream(),
                                fromDayBefore(message, date).stream())
                        .flatMap(spans -> spans));
    }

    private static boolean isJoined(Message message, Dated from, Dated to) {
        if (to.start() < from.end() || to.start() - from.end() > WIDEST) {
            return false;
        }
        return Joints.join(message, from.start(), from.end(), to.start());
    }

    private static Optional<Dated> between(Message message, Dated one, Dated other) {
        String begins = written(message, one);
        String ends = written(message, other);
        LocalDate from = one.days().from();
        LocalDate to = other.days().to().minusDays(1);
        if (isBare(begins) && isBare(ends)) {
            from = latest(begins, from, to);
        } else if (WEEKDAY.matcher(ends).matches()) {
            to = from.with(TemporalAdjusters.nextOrSame(to.getDayOfWeek()));
        } else if (DAY_OF_MONTH.matcher(ends).matches()) {
            to = nextDayOfMonth(from, to.getDayOfMonth());
        }
        return span(from, to, one.start(), other.end());
    }

    private static String written(Message message, Dated date) {
        return message.folded().substring(date.start(), date.end());
    }

    private static boolean isBare(String written) {
        return WEEKDAY.matcher(written).matches()
                || DAY_OF_MONTH.matcher(written).matches();
    }

    private static LocalDate latest(String written, LocalDate read, LocalDate until) {
        DayOfWeek weekday = read.getDayOfWeek();
        return WEEKDAY.matcher(written).matches()
                ? until.with(TemporalAdjusters.previousOrSame(weekday))
                : Days.latestDayOfMonth(read.getDayOfMonth(), until)
                        .map(Days::from)
                        .orElse(read);
    }

    private static Optional<Dated> toDayBehind(Message message, Dated one) {
        Matcher behind = DAY_BEHIND
                .matcher(message.folded())
                .region(one.end(), message.folded().length());
        if (!NAMES_MONTH.matcher(written(message, one)).find() || !behind.lookingAt()) {
            return Optional.empty();
        }
        String day = behind.group("zh") == null ? behind.group("en") : behind.group("zh");
        LocalDate from = one.days().from();
        return span(from, nextDayOfMonth(from, Integer.parseInt(day)), one.start(), behind.end());
    }

    private static Optional<Dated> fromDayBefore(Message message, Dated last) {
        Matcher before = DAY_BEFORE
                .matcher(message.folded())
                .region(Math.max(0, last.start() - WIDEST), last.start())
                .useTransparentBounds(true);
        if (!DAY_OF_MONTH.matcher(written(message, last)).matches() || !before.find()) {
            return Optional.empty();
        }
        LocalDate to = last.days().from();
        return Days.latestDayOfMonth(Integer.parseInt(before.group("day")), to)
                .flatMap(first -> span(first.from(), to, before.start(), last.end()));
    }

    private static LocalDate nextDayOfMonth(LocalDate from, int day) {
        return from.datesUntil(from.plusDays(62))
                .filter(date -> date.getDayOfMonth() == day)
                .findFirst()
                .orElse(from);
    }

    private static Optional<Dated> span(LocalDate from, LocalDate to, int start, int end) {
        return from.isBefore(to) && ChronoUnit.DAYS.between(from, to) <= LONGEST
                ? Optional.of(new Dated(Days.between(from, to), start, end, true))
                : Optional.empty();
    }
}
