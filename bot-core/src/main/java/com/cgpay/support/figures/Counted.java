package com.cgpay.support.figures;

/** What is counted by day, each with a subject that tells it apart; the names are stored. */
public enum Counted {
    /** A customer came; by channel. */
    VISIT,
    /** A customer got an answer or a person in a visit, for the first time; by channel. */
    SERVED,
    /** A person was called for in a visit, for the first time; by channel. */
    HANDED,
    /** A person was called for; by reason. */
    HANDOFF,
    /** The bot replied; by kind of reply. */
    REPLY,
    /** An article was given as an answer; by its id. */
    ANSWER,
    /** The customer tapped that an article solved it; by its id. */
    SOLVED,
    /** The customer tapped that an article did not solve it; by its id. */
    UNSOLVED,
    /** A conversation was rated; by the score. */
    RATING
}
