package com.cgpay.support.handoff;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.handoff.Handoff.Said;
import com.cgpay.support.handoff.Handoff.State;
import com.cgpay.support.language.DisplayLanguage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A handoff as it is kept in its table. */
final class HandoffRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HandoffRow() {}

    static Handoff read(ResultSet row) throws SQLException {
        return new Handoff(
                row.getString("id"),
                row.getString("conversation_id"),
                row.getString("receipt"),
                State.valueOf(row.getString("state")),
                HandoffReason.valueOf(row.getString("reason")),
                Priority.valueOf(row.getString("priority")),
                row.getString("queue"),
                row.getString("channel"),
                DisplayLanguage.of(row.getString("display")).orElseThrow(),
                summary(row),
                Instant.ofEpochMilli(row.getLong("requested_at")),
                said(row),
                row.getString("agent_id"),
                row.getString("agent_name"),
                instant(row, "claimed_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Said said(ResultSet row) throws SQLException {
        Instant at = instant(row, "said_at");
        return at == null ? null : new Said(row.getString("said"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static String json(Summary summary) {
        try {
            return JSON.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A summary can always be written as JSON.", e);
        }
    }

    static Summary summary(ResultSet row) throws SQLException {
        try {
            return JSON.readValue(row.getString("summary"), Summary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored summary cannot be read.", e);
        }
    }
}
