package com.cgpay.support.database;

/**
 * Word that something changed. It carries no data: one that is missed costs latency, never a change.
 *
 * @param topic what kind of thing changed, such as {@code conversation}
 * @param key which one, without a colon
 */
public record Announcement(String topic, String key) {

    /** What a node hears that may have missed others: anything may have changed. */
    public static final Announcement EVERYTHING = new Announcement("everything", "");

    /** Whether it tells of a topic, or of everything. */
    public boolean concerns(String about) {
        return topic.equals(about) || equals(EVERYTHING);
    }

    String payload() {
        return topic + ":" + key;
    }

    /** What a payload says; one that is not of this program may mean anything. */
    static Announcement parse(String payload) {
        int colon = payload.indexOf(':');
        return colon < 0 ? EVERYTHING : new Announcement(payload.substring(0, colon), payload.substring(colon + 1));
    }
}
