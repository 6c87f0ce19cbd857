package com.cgpay.support.replay;

import com.cgpay.support.replay.Outcome.Given;
import com.cgpay.support.replay.Outcome.Kind;
import java.util.List;

/** How one outcome differs from another, as a support lead sees it. */
public enum Effect {
    /** Not answered before, answered now. */
    ANSWERED,
    /** Answered before, not answered now. */
    UNANSWERED,
    /** Answered by other articles. */
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
        boolean answered = before.kind() == Kind.ANSWER;
        boolean answers = after.kind() == Kind.ANSWER;
        if (answered != answers) {
            return answers ? ANSWERED : UNANSWERED;
        }
        if (before.kind() == after.kind() && ids(before).equals(ids(after))) {
            return REWORDED;
        }
        return answers ? OTHER_ANSWER : OTHER_TREATMENT;
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.given().stream().map(Given::id).toList();
    }
}
