package com.cgpay.support.replay;

import com.cgpay.support.replay.Outcome.Given;
import java.util.List;

/** How one outcome differs from another, as a support lead sees it; what is lost stands first. */
public enum Effect {
    /** Answered or guided before, and not now. */
    UNANSWERED,
    /** Answered by other articles, or guided through another flow. */
    OTHER_ANSWER,
    /** Not answered either way, but treated otherwise. */
    OTHER_TREATMENT,
    /** Answered by the same articles, whose text has changed. */
    REWORDED,
    /** Neither answered nor guided before, but now. */
    ANSWERED,
    SAME;

    static Effect between(Outcome before, Outcome after) {
        if (before.equals(after)) {
            return SAME;
        }
        if (before.helps() != after.helps()) {
            return after.helps() ? ANSWERED : UNANSWERED;
        }
        if (before.kind() == after.kind() && ids(before).equals(ids(after))) {
            return REWORDED;
        }
        return after.helps() ? OTHER_ANSWER : OTHER_TREATMENT;
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.given().stream().map(Given::id).toList();
    }
}
