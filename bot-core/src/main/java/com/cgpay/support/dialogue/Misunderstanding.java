package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.knowledge.Article;
import java.util.List;
import java.util.Optional;

/** What to do about a customer who is not understood: once the bot asks, the next time a person takes over. Pure. */
final class Misunderstanding {

    private static final int PATIENCE = 1;

    private Misunderstanding() {}

    static boolean isRepeated(Conversation conversation) {
        return conversation.misunderstood() >= PATIENCE;
    }

    static Decision in(Conversation conversation, HandoffReason reason) {
        return isRepeated(conversation)
                ? escalate(reason, Rule.MISUNDERSTOOD_AGAIN)
                : new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD);
    }

    /** @param offered articles of which the customer was asked to choose one and has not */
    static Decision in(Conversation conversation, List<Article> offered) {
        return isRepeated(conversation)
                ? escalate(HandoffReason.NOT_UNDERSTOOD, Rule.NOT_CHOSEN)
                : new Decision.ClarifyAgain(offered, Rule.SEVERAL_LIKELY_AGAIN);
    }

    private static Decision escalate(HandoffReason reason, Rule rule) {
        return new Decision.Escalate(reason, Priority.NORMAL, Optional.empty(), rule);
    }
}
