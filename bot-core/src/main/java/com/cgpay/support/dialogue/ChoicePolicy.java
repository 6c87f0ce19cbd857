package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import java.util.Optional;

/** Decides what to do about a choice: a tap on a quick reply, or words that say what it says. A pure function. */
record ChoicePolicy(Guidance guidance) {

    /** More would be chatter. */
    static final Decision ON_THE_WAY = new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY);

    /**
     * Decides on a choice.
     *
     * @param article the one that was chosen, if it was one and is still there
     * @param said the label, or the words
     */
    Decision decide(Conversation conversation, Choice choice, Optional<Article> article, Said said) {
        return conversation.owner() instanceof Owner.Waiting waiting
                ? whileWaiting(waiting, choice, article)
                : decideByBot(conversation, choice, article, said);
    }

    /** Who waits for a person can still read, take back the wish for one, and say that it is solved. */
    private static Decision whileWaiting(Owner.Waiting waiting, Choice choice, Optional<Article> article) {
        return switch (choice) {
            case Choice.ShowArticle _ when article.isPresent() -> new Decision.Answer(article.get(), Rule.CHOSEN);
            case Choice.Leave _ -> new Decision.Leave(waiting.handoffId(), Rule.LEFT);
            case Choice.Solved _ -> new Decision.Remark(Decision.Topic.SOLVED, Rule.SOLVED);
            case Choice.ShowArticle _, Choice.Human _, Choice.None _, Choice.Unsolved _ -> ON_THE_WAY;
            case Choice.Start _, Choice.Pick _, Choice.Skip _, Choice.Stop _ -> ON_THE_WAY;
        };
    }

    private Decision decideByBot(Conversation conversation, Choice choice, Optional<Article> article, Said said) {
        return switch (choice) {
            case Choice.Start _, Choice.Pick _, Choice.Skip _, Choice.Stop _ ->
                guidance.decide(conversation, choice, said)
                        .orElseGet(() -> Misunderstanding.in(conversation, HandoffReason.NOT_UNDERSTOOD));
            case Choice.ShowArticle _ ->
                article.map(found -> show(conversation, found, said))
                        .orElseGet(() -> Misunderstanding.in(conversation, HandoffReason.NOT_UNDERSTOOD));
            case Choice.Leave _ -> new Decision.Remark(Decision.Topic.LEFT, Rule.LEFT);
            case Choice.Solved _ -> new Decision.Remark(Decision.Topic.SOLVED, Rule.SOLVED);
            case Choice.Unsolved _ ->
                guidance.decide(conversation, choice, said).orElseGet(() -> unsolved(conversation));
            case Choice.None _ -> Misunderstanding.in(conversation, HandoffReason.NOT_UNDERSTOOD);
            case Choice.Human _ ->
                new Decision.Escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Optional.empty(), Rule.ASKED_FOR);
        };
    }

    private Decision show(Conversation conversation, Article article, Said said) {
        return guidance.show(conversation, article, said).orElseGet(() -> new Decision.Answer(article, Rule.CHOSEN));
    }

    private static Decision unsolved(Conversation conversation) {
        return Misunderstanding.isRepeated(conversation)
                ? Misunderstanding.in(conversation, HandoffReason.NOT_SOLVED)
                : new Decision.Remark(Decision.Topic.UNSOLVED, Rule.UNSOLVED);
    }
}
