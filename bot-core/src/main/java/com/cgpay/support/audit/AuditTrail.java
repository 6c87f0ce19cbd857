package com.cgpay.support.audit;

import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of who did what; rows are only ever added. What changes the database is recorded in the transaction of the
 * change wherever that is at hand, so that neither is there without the other. Safe for all threads and nodes.
 */
public final class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;

    /** The rows of one millisecond need an order, too: their ids are those of moments that follow one another. */
    private final AtomicLong last = new AtomicLong();

    public AuditTrail(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records a deed in the transaction that does it. */
    public void add(Transaction tx, Deed deed) {
        Agent who = deed.who();
        Instant now = clock.instant();
        long order = last.accumulateAndGet(now.toEpochMilli(), (before, at) -> Math.max(before + 1, at));
        tx.handle()
                .createUpdate("INSERT INTO audit (id, at, person_id, person_name, action, subject, detail)"
                        + " VALUES (:id, :at, :person, :name, :action, :subject, :detail)")
                .bind("id", Ids.next(Instant.ofEpochMilli(order)))
                .bind("at", now.toEpochMilli())
                .bind("person", who == null ? null : who.id())
                .bind("name", who == null ? null : who.name())
                .bind("action", deed.action().code())
                .bind("subject", deed.subject())
                .bind("detail", deed.detail())
                .execute();
    }

    /** Records a deed by itself. */
    public void add(Deed deed) {
        database.write(tx -> {
            add(tx, deed);
            return deed;
        });
    }

    /** Records a deed without waiting for it: for answers whose time must not tell what was found. */
    public void addLater(Deed deed) {
        var _ = database.submit(tx -> {
                    add(tx, deed);
                    return deed;
                })
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.error(
                                "The deed {} could not be recorded.",
                                deed.action().code(),
                                failure);
                    }
                });
    }

    /** Records a deed that a person repeats without meaning anything by it, such as reading on: once a day. */
    public void addOnceADay(Agent who, Action action, String subject, String detail) {
        Deed deed = new Deed(who, action, subject, detail);
        if (!database.read(tx -> isOfToday(tx, who, deed))) {
            database.write(tx -> {
                boolean first = !isOfToday(tx, who, deed);
                if (first) {
                    add(tx, deed);
                }
                return first;
            });
        }
    }

    private boolean isOfToday(Transaction tx, Agent who, Deed deed) {
        return tx.handle()
                .createQuery("SELECT id FROM audit WHERE subject = :subject AND person_id = :person"
                        + " AND action = :action AND at > :before LIMIT 1")
                .bind("subject", deed.subject())
                .bind("person", who.id())
                .bind("action", deed.action().code())
                .bind("before", clock.instant().minus(A_DAY).toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /**
     * Which rows are looked for; null wherever all are.
     *
     * @param person the id of who did it
     */
    public record Filter(
            @Nullable String person,
            @Nullable Action action,
            @Nullable String subject) {

        public static final Filter NONE = new Filter(null, null, null);

        private Map<String, String> columns() {
            Map<String, String> columns = new LinkedHashMap<>();
            if (person != null) {
                columns.put("person_id", person);
            }
            if (action != null) {
                columns.put("action", action.code());
            }
            if (subject != null) {
                columns.put("subject", subject);
            }
            return columns;
        }
    }

    /**
     * The newest rows, newest first.
     *
     * @param before the id of the row to go on behind; null for the newest of all
     */
    public List<AuditRow> newest(Filter filter, @Nullable String before, int most) {
        Map<String, String> columns = filter.columns();
        String where = columns.keySet().stream()
                .map(column -> " AND " + column + " = :" + column)
                .collect(Collectors.joining());
        String behind = before == null ? "" : " AND id < :cursor";
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM audit WHERE 1 = 1" + where + behind + " ORDER BY id DESC LIMIT :most")
                .bindMap(columns)
                .bind("cursor", before)
                .bind("most", most)
                .map((row, _) -> row(row))
                .list());
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        String person = row.getString("person_id");
        return new AuditRow(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                person == null ? null : new Agent(person, row.getString("person_name")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
