package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Context.Topic;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.Understanding;

/**
 * Tells which words say too little by themselves, and completes them with the question before: "and how long does that
 * take?", or "it never arrived" where the bot has asked what is meant. Pure.
 */
public record Ellipsis(Conversation conversation, Said said) {

    /** In characters; whoever writes more says what it is about. */
    private static final int LONGEST_ADDITION = 60;

    /** In characters; of more questions that built upon one another, the first is kept. */
    private static final int LONGEST_QUESTION = 300;

    private static final String NONE_OF_THESE = new Choice.None().id();

    /** Whether the words ask on about what was asked before, and nothing by themselves. */
    public boolean asksOn() {
        return isAboutTheSame() && said.asksOn();
    }

    /**
     * Whether words that were not understood well enough may belong to the question before: they name a day or a sum, or
     * they come after it was asked back.
     *
     * @param alone what the words mean by themselves
     */
    public boolean mayAdd(Understanding alone) {
        return isAboutTheSame()
                && said.text().length() <= LONGEST_ADDITION
                && (said.isDetail() || (isUnsettled() && !Candidates.isOutside(alone)));
    }

    /** Whether the question before has no answer yet. */
    boolean isUnsettled() {
        return conversation.misunderstood() > 0 || isAskedBack();
    }

    /** Whether the bot has asked which of several things was meant. */
    public boolean isAskedBack() {
        return conversation.offered().stream().map(QuickReply::id).anyMatch(NONE_OF_THESE::equals);
    }

    /** The question before and the words. */
    public String question() {
        String before = conversation.topic().question();
        boolean grown = before.length() + said.text().length() > LONGEST_QUESTION;
        String kept = grown ? before.lines().findFirst().orElse("") : before;
        return kept + "\n" + said.text();
    }

    private boolean isAboutTheSame() {
        Topic topic = conversation.topic();
        return conversation.owner() instanceof Owner.Bot
                && conversation.flow() == null
                && topic.isFresh(said.now().toInstant());
    }
}
