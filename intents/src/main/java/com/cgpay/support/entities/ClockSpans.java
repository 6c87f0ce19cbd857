package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins two times of day into the stretch between them: 3点到5点, 下午2-4点, "from 3 to 5 pm". An hour that does not say which
 * half of the day it belongs to is the one nearest to the other end.
 */
final class ClockSpans {

    private static final String NUMBER = "\\d{1,2}|[一二三四五六七八九十两]{1,3}";

    /** An hour that is none without the time behind it: the 3 of 3到5点. */
    private static final Pattern HOUR_BEFORE =
            Pattern.compile("(?<![\\d.,:/$¥€£#-])" + Joints.NOT_PAID + "(?<hour>" + NUMBER + ")" + Joints.TO + "$");

    private static final Pattern HOUR = Pattern.compile("(?:" + NUMBER + ")(?!\\d)");
    private static final Pattern HALF_DAY = Pattern.compile("[ap]\\.?m|morning|afternoon|evening|night");

    private static final int HALF = 12 * 60;
    private static final int FARTHEST_BACK = 12;

    private ClockSpans() {}

    /** The times with those that are an end of a stretch replaced by it. */
    static NavigableMap<Integer, Clock> joined(Message message, NavigableMap<Integer, Clock> clocks) {
        NavigableMap<Integer, Clock> joined = new TreeMap<>(clocks);
        for (Clock end : clocks.values()) {
            span(message, clocks, end).ifPresent(span -> {
                joined.remove(end.start());
                joined.put(span.start(), span);
            });
        }
        return joined;
    }

    private static Optional<Clock> span(Message message, NavigableMap<Integer, Clock> clocks, Clock end) {
        var before = clocks.lowerEntry(end.start());
        Clock begin = before == null ? end : before.getValue();
        if (begin.end() <= end.start() && Joints.join(message, begin.start(), begin.end(), end.start())) {
            return between(begin.from(), after(message, begin, end), begin.start(), end.end());
        }
        return fromBareHour(message, clocks, end);
    }

    private static Optional<Clock> fromBareHour(Message message, NavigableMap<Integer, Clock> clocks, Clock end) {
        String folded = message.folded();
        Matcher hour = HOUR_BEFORE.matcher(folded).region(Math.max(0, end.start() - FARTHEST_BACK), end.start());
        hour.useTransparentBounds(true);
        if (end.granularity() == Granularity.PART_OF_DAY || !hour.find()) {
            return Optional.empty();
        }
        int said = hour(hour.group("hour"));
        int start = clocks.values().stream()
                .filter(part -> part.end() == hour.start())
                .findFirst()
                .map(Clock::start)
                .orElse(hour.start());
        return Stream.of(said, said + 12)
                .map(hours -> hours * 60)
                .filter(from -> from < end.from())
                .max(Comparator.naturalOrder())
                .flatMap(from -> between(from, end.from(), start, end.end()));
    }

    /** 晚上8点到10点 ends at ten in the evening. */
    private static int after(Message message, Clock begin, Clock end) {
        String written = message.folded().substring(end.start(), end.end());
        Matcher hour = HOUR.matcher(written);
        boolean open = hour.lookingAt()
                && hour(hour.group()) <= 12
                && !HALF_DAY.matcher(written).find();
        int to = open ? end.from() % HALF : end.from();
        while (open && to <= begin.from()) {
            to += HALF;
        }
        return to;
    }

    private static int hour(String written) {
        return ChineseNumerals.parse(written).map(BigDecimal::intValue).orElse(0);
    }

    private static Optional<Clock> between(int from, int to, int start, int end) {
        return from < to ? Optional.of(new Clock(from, to, Granularity.HOUR, start, end, true)) : Optional.empty();
    }
}
