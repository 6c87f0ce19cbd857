package com.cgpay.support.flow;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.flow.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether more business days have passed since a day that a customer told than something takes. Public holidays are
 * not known, and count. Pure.
 */
record Deadlines(Brand brand) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** In days: nothing takes longer, so that earlier days need not be counted. */
    private static final int LONGEST = 400;

    /** What a choice between too long and not yet comes to; empty where the day is not known, or may mean either. */
    Optional<Step.Option> settle(Step.Choose choose, RunningFlow state) {
        Step.Limit limit = choose.limit();
        if (limit == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(state.at(), brand.zone());
        int within = brand.number(limit.within()).orElseThrow(); // the linter lets nothing else in
        return Values.days(Values.raw(state.slots(), limit.since()))
                .flatMap(told -> isPast(told, within, today))
                .flatMap(past -> OptionReader.value(choose, past ? Step.Limit.PAST : Step.Limit.NOT_YET));
    }

    private static Optional<Boolean> isPast(Values.Days told, int within, LocalDate today) {
        if (businessDays(told.last(), today) > within) {
            return Optional.of(true);
        }
        return businessDays(told.first(), today) <= within ? Optional.of(false) : Optional.empty();
    }

    /** From the day after the first to the last. */
    private static long businessDays(LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(to.minusDays(LONGEST)) ? to.minusDays(LONGEST) : from;
        return Stream.iterate(begin.plusDays(1), day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .count();
    }
}
