package com.cgpay.support.entities;

/**
 * A time of day and its place in the text.
 *
 * @param from minutes since the day began; a day has 1,440, and later ones are the small hours of the next
 * @param to the first minute after it
 * @param alone whether it is a time by itself, today's then; "at 5" is one only beside a date
 */
record Clock(int from, int to, Granularity granularity, int start, int end, boolean alone) {

    private static final int HOUR = 60;

    static Clock part(int fromHour, int toHour, int start, int end, boolean alone) {
        return new Clock(fromHour * HOUR, toHour * HOUR, Granularity.PART_OF_DAY, start, end, alone);
    }

    static Clock hour(int hour, int start, int end, boolean alone) {
        return new Clock(hour * HOUR, (hour + 1) * HOUR, Granularity.HOUR, start, end, alone);
    }

    static Clock minute(int hour, int minute, int start, int end) {
        int from = hour * HOUR + minute;
        return new Clock(from, from + 1, Granularity.MINUTE, start, end, true);
    }
}
