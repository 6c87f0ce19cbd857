package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Owner;
import com.cgpay.support.signals.Signal;

/** Decides while a person is on the way: until then the bot warns of danger and says what it knows for sure. Pure. */
final class WaitingPolicy {

    private WaitingPolicy() {}

    static Decision decide(Owner.Waiting waiting, Words words) {
        if (words.show(Signal.SELF_HARM)) {
            return new Decision.Remark(Decision.Topic.SELF_HARM, Rule.SELF_HARM_WHILE_WAITING);
        }
        if (words.show(Signal.SCAM, DialoguePolicy.SCAM)) {
            return new Decision.Remark(Decision.Topic.SCAM, Rule.SCAM_WHILE_WAITING);
        }
        if (words.show(Signal.FRAUD) || words.said().tellsOfSecretsGivenAway()) {
            return new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING);
        }
        if (words.said().cancelsAmongOthers() || words.said().declinesPerson()) {
            return new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE);
        }
        if (words.said().asksForThePerson() || words.show(Signal.HUMAN, DialoguePolicy.HUMAN)) {
            return new Decision.Remark(Decision.Topic.WAITING, Rule.ASKED_WHILE_WAITING);
        }
        return words.sure()
                .filter(article -> !Candidates.isSmallTalk(article))
                .<Decision>map(article -> new Decision.Answer(article, Rule.CONFIDENT_WHILE_WAITING))
                .orElseGet(() -> noted(waiting));
    }

    /** What is said first after a person was called for is acknowledged; more would be chatter. */
    static Decision noted(Owner.Waiting waiting) {
        return waiting.noted()
                ? ChoicePolicy.ON_THE_WAY
                : new Decision.Remark(Decision.Topic.NOTED, Rule.NOTED_WHILE_WAITING);
    }
}
