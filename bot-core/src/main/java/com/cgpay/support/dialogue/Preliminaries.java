package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.DisplayLanguage;
import java.util.Optional;

/**
 * Decides on words that are not about the matter: that the customer has come, and in which language to go on. A pure
 * function.
 */
public record Preliminaries(Guidance guidance) {

    private static final Decision IN_YOUR_LANGUAGE =
            new Decision.Remark(Decision.Topic.LANGUAGE, Rule.ASKED_FOR_LANGUAGE);

    /**
     * Decides on words that open a chat or tell just who writes, which says nothing; empty where they say more or answer a
     * flow, or somebody is on the way.
     */
    public Optional<Decision> opening(Conversation conversation, Said said) {
        if (!(conversation.owner() instanceof Owner.Bot)) {
            return Optional.empty();
        }
        if (said.opens()) {
            return Optional.of(opened(conversation, said, Decision.Topic.GREETING));
        }
        return said.introduces() && !guidance.takesAnyWords(conversation, said)
                ? Optional.of(opened(conversation, said, Decision.Topic.INTRODUCED))
                : Optional.empty();
    }

    private Decision opened(Conversation conversation, Said said, Decision.Topic otherwise) {
        return guidance.repeat(conversation, said)
                .<Decision>map(move -> new Decision.Guide(move, Rule.OPENED))
                .orElseGet(() -> new Decision.Remark(otherwise, Rule.OPENED));
    }

    /** The language that the words ask for and nothing else; empty where they are the answer to a flow. */
    public Optional<DisplayLanguage> languageAskedFor(Conversation conversation, Said said) {
        return said.asksToRead(conversation.reads())
                .filter(_ -> !guidance.takesAnyWords(conversation, said)
                        && guidance.picked(conversation, said).isEmpty());
    }

    /**
     * Decides on the wish to be written to in a language: what was said last is said again in it.
     *
     * @param given the article that was given last, in that language
     */
    public Decision inLanguage(Conversation conversation, DisplayLanguage display, Optional<Article> given, Said said) {
        Decision then = conversation.owner() instanceof Owner.Waiting
                ? new Decision.Remark(Decision.Topic.WAITING, Rule.ASKED_FOR_LANGUAGE)
                : guidance.repeat(conversation, said)
                        .<Decision>map(move -> new Decision.Guide(move, Rule.ASKED_FOR_LANGUAGE))
                        .or(() -> given.map(article -> new Decision.Answer(article, Rule.ASKED_FOR_LANGUAGE)))
                        .orElse(IN_YOUR_LANGUAGE);
        return new Decision.ChangeLanguage(display, then, Rule.ASKED_FOR_LANGUAGE);
    }
}
