package com.cgpay.support.console;

/** What a person may do in the console; each role may do what those before it may. */
public enum Role {
    /** Answers customers. */
    AGENT,
    /** Also changes articles, and erases conversations. */
    LEAD,
    /** Also adds people. */
    ADMIN;

    boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
