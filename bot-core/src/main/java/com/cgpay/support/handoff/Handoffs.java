package com.cgpay.support.handoff;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Projection;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import com.cgpay.support.handoff.Handoff.State;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting list: the table of all handoffs, which follows from the events. Safe for all threads. */
public final class Handoffs implements Projection {

    /** Where new handoffs wait. */
    public static final String DEFAULT_QUEUE = "support";

    private final Database database;

    public Handoffs(Database database) {
        this.database = database;
    }

    @Override
    public void apply(Transaction tx, Conversation after, List<Recorded> events) throws SQLException {
        for (Recorded recorded : events) {
            long at = recorded.at().toEpochMilli();
            switch (recorded.event()) {
                case Event.HandoffRequested e -> insert(tx, after, e, at);
                case Event.HandoffClaimed e -> claim(tx, e, at);
                case Event.HandoffTransferred e -> transfer(tx, e);
                case Event.HandoffReturned e -> close(tx, e.handoffId(), State.RETURNED, at);
                case Event.HandoffResolved e -> close(tx, e.handoffId(), State.RESOLVED, at);
                case Event.HandoffReopened e -> reopen(tx, e.handoffId());
                case Event.HandoffCancelled e -> close(tx, e.handoffId(), State.CANCELLED, at);
                case Event.CustomerSaid e
                when after.owner().handoff().isPresent() -> {
                    hear(tx, after.id(), e, at);
                    if (!(e.content() instanceof Content.Tap)) {
                        tell(tx, after.id(), e.content().asText());
                    }
                }
                case Event.Ended _ -> closeAll(tx, after.id(), at);
                default -> {}
            }
        }
    }

    private static void insert(Transaction tx, Conversation conversation, Event.HandoffRequested e, long at) {
        tx.handle()
                .createUpdate("INSERT INTO handoffs (id, conversation_id, receipt, state, reason, priority, queue,"
                        + " channel, display, summary, requested_at) VALUES (:id, :conversation, :receipt, :state,"
                        + " :reason, :priority, :queue, :channel, :display, :summary, :at)")
                .bind("id", e.handoffId())
                .bind("conversation", conversation.id())
                .bind("receipt", e.receipt())
                .bind("state", State.WAITING.name())
                .bind("reason", e.reason().name())
                .bind("priority", e.priority().name())
                .bind("queue", e.queue() == null ? DEFAULT_QUEUE : e.queue())
                .bind("channel", conversation.channel())
                .bind("display", conversation.display().tag())
                .bind("summary", HandoffRow.json(e.summary()))
                .bind("at", at)
                .execute();
    }

    private static void claim(Transaction tx, Event.HandoffClaimed e, long at) {
        Agent agent = e.agent();
        tx.handle()
                .createUpdate("UPDATE handoffs SET state = :state, agent_id = :agent, agent_name = :name,"
                        + " claimed_at = :at WHERE id = :id")
                .bind("state", State.CLAIMED.name())
                .bind("agent", agent.id())
                .bind("name", agent.name())
                .bind("at", at)
                .bind("id", e.handoffId())
                .execute();
    }

    private static void transfer(Transaction tx, Event.HandoffTransferred e) {
        tx.handle()
                .createUpdate("UPDATE handoffs SET state = :state, queue = :queue, agent_id = NULL, agent_name = NULL,"
                        + " claimed_at = NULL WHERE id = :id")
                .bind("state", State.WAITING.name())
                .bind("queue", e.queue())
                .bind("id", e.handoffId())
                .execute();
    }

    /** Customers who wait write as often as others, so that this is prepared as the log's own statements are. */
    private static void hear(Transaction tx, String conversation, Event.CustomerSaid e, long at) throws SQLException {
        PreparedStatement update = tx.prepared("UPDATE handoffs SET said = ?, said_at = ?"
                + " WHERE conversation_id = ? AND state IN ('WAITING', 'CLAIMED')");
        update.setString(1, e.content().asText());
        update.setLong(2, at);
        update.setString(3, conversation);
        update.executeUpdate();
    }

    /** Who comes later has not heard what is said to nobody but the bot. */
    private static void tell(Transaction tx, String conversation, String words) throws SQLException {
        PreparedStatement select =
                tx.prepared("SELECT id, summary FROM handoffs WHERE conversation_id = ? AND state = 'WAITING'");
        select.setString(1, conversation);
        Map<String, Summary> waiting = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                waiting.put(rows.getString("id"), HandoffRow.summary(rows));
            }
        }
        PreparedStatement update = tx.prepared("UPDATE handoffs SET summary = ? WHERE id = ?");
        for (Map.Entry<String, Summary> told : waiting.entrySet()) {
            update.setString(1, HandoffRow.json(told.getValue().saying(words)));
            update.setString(2, told.getKey());
            update.executeUpdate();
        }
    }

    private static void close(Transaction tx, String id, State state, long at) {
        tx.handle()
                .createUpdate("UPDATE handoffs SET state = :state, closed_at = :at WHERE id = :id")
                .bind("state", state.name())
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    private static void reopen(Transaction tx, String id) {
        tx.handle()
                .createUpdate("UPDATE handoffs SET state = :state, closed_at = NULL WHERE id = :id")
                .bind("state", State.CLAIMED.name())
                .bind("id", id)
                .execute();
    }

    /** A customer who ends the conversation leaves nothing for anybody to do, whoever has it. */
    private static void closeAll(Transaction tx, String conversation, long at) {
        tx.handle()
                .createUpdate("UPDATE handoffs SET state = CASE state WHEN 'WAITING' THEN 'CANCELLED'"
                        + " ELSE 'RESOLVED' END, closed_at = :at"
                        + " WHERE conversation_id = :conversation AND state IN ('WAITING', 'CLAIMED')")
                .bind("at", at)
                .bind("conversation", conversation)
                .execute();
    }

    /** Handoffs in a state; urgent ones first, then those that wait longest. */
    public List<Handoff> list(State state, int limit) {
        return select("WHERE state = '" + state.name() + "' ORDER BY " + rank("handoffs") + ", requested_at", limit);
    }

    /** Handoffs in any state, those that were asked for last first. */
    public List<Handoff> newest(int limit) {
        return select("ORDER BY requested_at DESC, id", limit);
    }

    /** Handoffs that nobody has to act on any more, those that were closed last first. */
    public List<Handoff> closed(int limit) {
        return select("WHERE closed_at IS NOT NULL ORDER BY closed_at DESC, id", limit);
    }

    /** Handoffs with a receipt, the newest first: numbers are drawn at random, so two may be the same some day. */
    public List<Handoff> withReceipt(String receipt) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM handoffs WHERE receipt = :receipt ORDER BY requested_at DESC, id")
                .bind("receipt", receipt)
                .map((row, _) -> HandoffRow.read(row))
                .list());
    }

    /** How long customers have waited whose conversations were taken; those are left out who have asked before then. */
    public List<Duration> waitsSince(Instant begin) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT claimed_at - requested_at FROM handoffs"
                        + " WHERE requested_at >= :begin AND claimed_at IS NOT NULL")
                .bind("begin", begin.toEpochMilli())
                .mapTo(Long.class)
                .map(Duration::ofMillis)
                .list());
    }

    /** What an agent has. */
    List<Handoff> claimedBy(String agent) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM handoffs WHERE state = 'CLAIMED' AND agent_id = :agent")
                .bind("agent", agent)
                .map((row, _) -> HandoffRow.read(row))
                .list());
    }

    /** @param which nothing that comes from outside */
    private List<Handoff> select(String which, int limit) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM handoffs " + which + " LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> HandoffRow.read(row))
                .list());
    }

    public Optional<Handoff> find(String id) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM handoffs WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> HandoffRow.read(row))
                .findOne());
    }

    /** How many would be served before a handoff that waits, by the team that it waits for, counting itself. */
    public int position(String id) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM handoffs o JOIN handoffs h ON h.id = :id"
                        + " WHERE o.state = 'WAITING' AND o.queue = h.queue AND (" + rank("o") + " < " + rank("h")
                        + " OR " + rank("o")
                        + " = " + rank("h") + " AND o.requested_at <= h.requested_at)")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    /** How many are in a state. */
    public int count(State state) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM handoffs WHERE state = :state")
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one());
    }

    private static String rank(String table) {
        return "CASE " + table + ".priority WHEN 'URGENT' THEN 0 WHEN 'HIGH' THEN 1 ELSE 2 END";
    }
}
