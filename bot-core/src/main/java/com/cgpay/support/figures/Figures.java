package com.cgpay.support.figures;

import com.cgpay.support.handoff.Handoffs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the counts of some days come to, for those who answer for the service. Safe for all threads. */
public final class Figures {

    private final DailyCounts counts;
    private final Handoffs handoffs;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which a day begins */
    public Figures(DailyCounts counts, Handoffs handoffs, InstantSource clock, ZoneId zone) {
        this.counts = counts;
        this.handoffs = handoffs;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The figures of some days.
     *
     * @param since the first day that was ever counted; null if none was
     * @param days each day of the time, the oldest first, those without customers too
     * @param reasons how often a person was called for, by reason
     * @param ratings how often each score was given
     * @param articles those that were given most often first
     */
    public record Report(
            @Nullable LocalDate since,
            List<Day> days,
            Map<String, Long> reasons,
            Waiting waiting,
            Map<String, Long> ratings,
            List<ArticleUse> articles) {}

    /**
     * Customers who came on a day.
     *
     * @param visits first messages after a day of silence
     * @param alone visits in which the bot gave an answer or went a flow through, and no person was called for
     * @param handed visits in which a person was called for
     */
    public record Day(LocalDate day, long visits, long alone, long handed) {}

    /**
     * How long customers waited until a person took their conversation, where one did and it has not been erased.
     *
     * @param taken how many did not wait in vain
     */
    public record Waiting(
            int taken,
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds) {

        static Waiting of(List<Duration> waits) {
            List<Duration> sorted = waits.stream().sorted().toList();
            return new Waiting(sorted.size(), seconds(sorted, 0.5), seconds(sorted, 0.9));
        }

        /** The shortest wait that so large a part of all does not exceed. */
        private static @Nullable Long seconds(List<Duration> sorted, double part) {
            int place = (int) Math.ceil(part * sorted.size()) - 1;
            return sorted.isEmpty() ? null : sorted.get(place).toSeconds();
        }
    }

    /** How often an article was given, and what customers tapped beneath it. */
    public record ArticleUse(String article, long given, long solved, long unsolved) {}

    /** The figures of the last so many days, today included. */
    public Report ofLast(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate from = today.minusDays(days - 1L);
        Map<Count, Long> all = counts.between(from, today);
        Instant begin = from.atStartOfDay(zone).toInstant();
        return new Report(
                counts.first().orElse(null),
                from.datesUntil(today.plusDays(1)).map(day -> day(all, day)).toList(),
                bySubject(all, Counted.HANDOFF),
                Waiting.of(handoffs.waitsSince(begin)),
                bySubject(all, Counted.RATING),
                articles(all));
    }

    private static Day day(Map<Count, Long> all, LocalDate day) {
        long handed = on(all, day, Counted.HANDED);
        // Who was answered before midnight and handed over after it makes the day after look worse than none.
        long alone = Math.max(0, on(all, day, Counted.SERVED) - handed);
        return new Day(day, on(all, day, Counted.VISIT), alone, handed);
    }

    private static long on(Map<Count, Long> all, LocalDate day, Counted what) {
        return sum(all.entrySet().stream()
                .filter(entry ->
                        entry.getKey().day().equals(day) && entry.getKey().what() == what)
                .map(Map.Entry::getValue)
                .toList());
    }

    private static long sum(Collection<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> bySubject(Map<Count, Long> all, Counted what) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().what() == what)
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().subject(), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
    }

    private static List<ArticleUse> articles(Map<Count, Long> all) {
        Map<String, Long> given = bySubject(all, Counted.ANSWER);
        Map<String, Long> solved = bySubject(all, Counted.SOLVED);
        Map<String, Long> unsolved = bySubject(all, Counted.UNSOLVED);
        TreeSet<String> ids = new TreeSet<>(given.keySet());
        ids.addAll(solved.keySet());
        ids.addAll(unsolved.keySet());
        return ids.stream()
                .map(id -> new ArticleUse(id, times(given, id), times(solved, id), times(unsolved, id)))
                .sorted(Comparator.comparingLong(ArticleUse::given).reversed().thenComparing(ArticleUse::article))
                .toList();
    }

    private static long times(Map<String, Long> counted, String id) {
        return Optional.ofNullable(counted.get(id)).orElse(0L);
    }
}
