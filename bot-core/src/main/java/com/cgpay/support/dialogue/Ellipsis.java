package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;

/**
 * Tells which words say too little by themselves, and completes them with the question before: "and how long does that
 * take?", or "it never arrived" where the bot has asked what is meant. Pure.
 */
public record Ellipsis(Conversation conversation, Said said) {

    /** In characters; whoever writes more says what it is about. */
    private static final int LONGEST_ADDITION = 60;

    /** In characters: of a longer question before, the beginning tells what it is about. */
    private static final int LONGEST_QUESTION = 240;

    /** In confidence that an article answers. */
    private static final double MEANS_SOMETHING = 0.6;

    private static final String NONE_OF_THESE = new Choice.None().id();

    /** Whether the words ask on about what was asked before, and nothing by themselves. */
    public boolean asksOn() {
        return isAboutTheSame() && said.asksOn() && !wasVague();
    }

    /** Whether the words before said nothing by themselves either. */
    private boolean wasVague() {
        return new Said(conversation.matter().question(), said.now()).asksOn();
    }

    /** Whether they ask nothing by themselves, and nothing was asked before. */
    public boolean isVague() {
        return conversation.owner() instanceof Owner.Bot
                && conversation.flow() == null
                && (!isAboutTheSame() || wasVague())
                && said.asksOn();
    }

    /**
     * Whether words that were not understood well enough may belong to the question before: they name a day or a sum, or
     * they come after it was asked back. A sentence that probably means something by itself does not.
     *
     * @param alone what was understood of the words by themselves
     */
    public boolean mayAdd(Comprehension alone) {
        return isAboutTheSame()
                && said.text().length() <= LONGEST_ADDITION
                && (said.isDetail()
                        || (isUnsettled()
                                && !(said.isSentence() && probablyMeansSomething(alone))
                                && !Candidates.isWithoutArticle(alone.understanding())));
    }

    /** Whether words that mean something by themselves may rather choose from what was offered: 没收到 after 退款. */
    public boolean mayChoose() {
        return isAboutTheSame() && isAskedBack() && !said.isSentence();
    }

    /** Whether an article is among those that were offered. */
    public boolean wasOffered(Article article) {
        String choice = new Choice.ShowArticle(article.id()).id();
        return conversation.offered().stream().map(QuickReply::id).anyMatch(choice::equals);
    }

    /** Whether words rather have an answer. */
    public static boolean probablyMeansSomething(Comprehension alone) {
        return alone.likeliest()
                .filter(match -> match.confidence() >= MEANS_SOMETHING)
                .isPresent();
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
        String before = conversation.matter().question();
        int end = Math.min(before.length(), LONGEST_QUESTION);
        boolean cutsCharacter = end < before.length() && Character.isLowSurrogate(before.charAt(end));
        return before.substring(0, cutsCharacter ? end - 1 : end) + "\n" + said.text();
    }

    private boolean isAboutTheSame() {
        Matter matter = conversation.matter();
        return conversation.owner() instanceof Owner.Bot
                && conversation.flow() == null
                && matter.isFresh(said.now().toInstant());
    }
}
