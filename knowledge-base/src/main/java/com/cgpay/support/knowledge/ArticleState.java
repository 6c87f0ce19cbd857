package com.cgpay.support.knowledge;

/** Where the newest revision of an article stands on its way to the customers. */
public enum ArticleState {
    /** Nobody but its authors has it, nor any revision before it. */
    DRAFT,
    /** Customers have an earlier revision. */
    CHANGED,
    /** Somebody else is asked to look at it and publish it. */
    IN_REVIEW,
    /** Customers have it. */
    PUBLISHED,
    /** Customers had a revision and have none any more. */
    RETIRED
}
