package com.cgpay.support.knowledge.store;

import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Transaction;

/** The one row that counts publications. */
final class KnowledgeRevision {

    private KnowledgeRevision() {}

    static long read(Transaction tx) {
        return tx.handle()
                .createQuery("SELECT revision FROM knowledge")
                .mapTo(Long.class)
                .one();
    }

    /** Counts a publication, and tells of it. */
    static void count(Transaction tx) {
        tx.handle().execute("UPDATE knowledge SET revision = revision + 1");
        tx.announce(new Announcement(Articles.TOPIC, ""));
    }

    /**
     * Lets one transaction at a time change many articles, on whatever node. Whoever publishes takes this row before
     * the articles' rows, too: taken in one order, locks cannot wait for each other in a circle.
     */
    static void waitForOthers(Transaction tx) {
        tx.handle().execute("UPDATE knowledge SET revision = revision");
    }
}
