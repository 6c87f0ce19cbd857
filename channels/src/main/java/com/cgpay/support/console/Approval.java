package com.cgpay.support.console;

import com.cgpay.support.http.Problem;
import com.cgpay.support.knowledge.Article;

/**
 * Who may bring a text to the customers.
 *
 * @param fourEyes whether it has to be somebody else than its author
 */
public record Approval(boolean fourEyes) {

    boolean mayPublish(Article revision, Account lead) {
        return !fourEyes || !revision.author().equals(lead.name());
    }

    void requireForPublishing(Article revision, Account lead) {
        if (!mayPublish(revision, lead)) {
            throw Problem.conflict("Somebody else has to publish what you have written.");
        }
    }

    void requireForImport(boolean publishes) {
        if (fourEyes && publishes) {
            throw Problem.conflict("Import without publishing; somebody else then publishes the drafts.");
        }
    }
}
