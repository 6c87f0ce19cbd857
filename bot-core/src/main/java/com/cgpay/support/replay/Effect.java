package com.cgpay.support.replay;

import com.cgpay.support.replay.Outcome.Given;
import com.cgpay.support.replay.Outcome.Kind;
import java.util.List;

/** How one outcome differs from another, as a support lead sees it. */
public enum Effect {
    /** Neither answered nor guided before, but now. */
    ANSWERED,
    /** Answered or guided before, and not now. */
    UNANSWERED,
    /** Answered by other articles, or guided through another flow. */
    OTHER_ANSWER,
    /** Answered by the same articles, whose text has changed. */
    REWORDED,
    /** Not answered either way, but treated otherwise. */
    OTHER_TREATMENT,
    SAME;

    static Effect between(Outcome before, Outcome after) {
        if (before.equals(after)) {
            return SAME;
        }
        if (helps(before) != helps(after)) {
            return helps(after) ? ANSWERED : UNANSWERED;
        }
        if (before.kind() == after.kind() && ids(before).equals(ids(after))) {
            return REWORDED;
        }
        return helps(after) ? OTHER_ANSWER : OTHER_TREATMENT;
    }

    private static boolean helps(Outcome outcome) {
        return outcome.kind() == Kind.ANSWER || outcome.kind() == Kind.GUIDE;
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.given().stream().map(Given::id).toList();
    }
}
