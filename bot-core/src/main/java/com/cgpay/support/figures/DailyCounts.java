package com.cgpay.support.figures;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The table of what was counted by day. Names no customer, and outlives the conversations. Safe for all threads. */
public final class DailyCounts {

    private final Database database;

    public DailyCounts(Database database) {
        this.database = database;
    }

    /** Adds to what has been counted already, here and on other nodes. */
    void add(Map<Count, Long> more) {
        database.write(tx -> {
            // All nodes in the same order, so that none waits for another one that waits for it.
            more.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Count.ORDER))
                    .forEach(entry -> add(tx, entry.getKey(), entry.getValue()));
            return more.size();
        });
    }

    private static void add(Transaction tx, Count count, long times) {
        tx.handle()
                .createUpdate("INSERT INTO daily_counts (day, what, subject, times)"
                        + " VALUES (:day, :what, :subject, :times) ON CONFLICT (day, what, subject)"
                        + " DO UPDATE SET times = daily_counts.times + excluded.times")
                .bind("day", count.day().toString())
                .bind("what", count.what().name())
                .bind("subject", count.subject())
                .bind("times", times)
                .execute();
    }

    /** What was counted on some days, both inclusive. */
    Map<Count, Long> between(LocalDate from, LocalDate to) {
        return database.read(tx -> {
            Map<Count, Long> counts = new LinkedHashMap<>();
            tx.handle()
                    .createQuery("SELECT day, what, subject, times FROM daily_counts"
                            + " WHERE day >= :from AND day <= :to ORDER BY day, what, subject")
                    .bind("from", from.toString())
                    .bind("to", to.toString())
                    .map((row, _) -> Map.entry(
                            new Count(
                                    LocalDate.parse(row.getString("day")),
                                    Counted.valueOf(row.getString("what")),
                                    row.getString("subject")),
                            row.getLong("times")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    /** The first day on which anything was counted. */
    Optional<LocalDate> first() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT min(day) FROM daily_counts")
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse));
    }
}
