package com.cgpay.support.conversation;

import com.cgpay.support.database.Transaction;
import java.sql.SQLException;
import java.util.List;

/** A table that follows from the events; it changes in the transaction that appends them. */
public interface Projection {

    /**
     * Changes the table as the events demand.
     *
     * @param after the state after the events
     */
    void apply(Transaction transaction, Conversation after, List<Recorded> events) throws SQLException;
}
