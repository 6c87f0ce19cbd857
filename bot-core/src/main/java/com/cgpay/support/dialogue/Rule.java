package com.cgpay.support.dialogue;

import java.util.Locale;
import java.util.Optional;

/** The rules by which the bot decides. Each is recorded by its code and has its words for people in the console. */
public enum Rule {
    // what was asked
    CONFIDENT,
    CHOSEN,
    SEVERAL_WISHES,
    ONE_OF_SEVERAL_WISHES,
    SEVERAL_LIKELY,
    SEVERAL_LIKELY_AGAIN,
    ALL_SAID,
    OUT_OF_SCOPE,
    UNCOVERED,
    MISUNDERSTOOD,
    MISUNDERSTOOD_AGAIN,
    NOT_CHOSEN,

    // who needs a person
    SELF_HARM,
    SCAM,
    DISTRESS,
    ASKED_FOR,
    COMPLAINT,
    ANGRY,
    COULD_NOT_BE_DECIDED,

    // what asks nothing
    OPENED,
    ASKED_FOR_LANGUAGE,
    ACKNOWLEDGED,
    SOLVED,
    NO_DANGER,
    UNSOLVED,
    UNSUPPORTED,

    // who waits for a person
    CONFIDENT_WHILE_WAITING,
    SELF_HARM_WHILE_WAITING,
    SCAM_WHILE_WAITING,
    FRAUD_WHILE_WAITING,
    ADVISED_WHILE_WAITING,
    ADVISED_AGAIN_WHILE_WAITING,
    ASKED_WHILE_WAITING,
    DISTRESS_WHILE_WAITING,
    HOURS_WHILE_WAITING,
    NO_DANGER_WHILE_WAITING,
    FOR_A_PERSON_WHILE_WAITING,
    STILL_WAITING,
    NOTED_WHILE_WAITING,
    WANTS_TO_LEAVE,
    LEFT,
    A_PERSON_IS_ON_THE_WAY,

    // flows
    FLOW_STARTED,
    FLOW_HEARD,
    PICKED,
    SKIPPED,
    STOPPED,
    NOT_AN_ANSWER,
    ANSWERED_AND_ASKED,
    ASKED_IN_BETWEEN,
    SMALL_TALK_IN_BETWEEN,
    TOPIC_CHANGED,
    ANOTHER_CASE,
    ANOTHER_WAY;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The rule of a code; empty where it is none of today's. */
    public static Optional<Rule> of(String code) {
        for (Rule rule : values()) {
            if (rule.code.equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** As it is recorded, such as {@code asked-for}. */
    public String code() {
        return code;
    }

    /** Whether it applies by how surely an article answers a question, or by no article doing so. */
    public boolean restsOnConfidence() {
        return switch (this) {
            case CONFIDENT, SEVERAL_LIKELY, SEVERAL_LIKELY_AGAIN, OUT_OF_SCOPE, UNCOVERED -> true;
            case MISUNDERSTOOD, MISUNDERSTOOD_AGAIN, NOT_CHOSEN -> true;
            default -> false;
        };
    }

    /** Whether the customer gets no answer by it, nor any to choose from. */
    public boolean leavesUnanswered() {
        return switch (this) {
            case OUT_OF_SCOPE, UNCOVERED, MISUNDERSTOOD_AGAIN, NOT_CHOSEN, ALL_SAID, ANGRY -> true;
            default -> false;
        };
    }
}
