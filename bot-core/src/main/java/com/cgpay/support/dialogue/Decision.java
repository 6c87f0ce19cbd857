package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.flow.Move;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.DisplayLanguage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the bot does next, and by which rule. */
public sealed interface Decision {

    /** The rule of the policy that applied. */
    Rule rule();

    /** Whether the bot does not know what the customer wants. */
    default boolean isUnsure() {
        return switch (this) {
            case Clarify _, ClarifyAgain _ -> true;
            case Remark(Topic topic, var _) -> topic == Topic.OUT_OF_SCOPE || topic == Topic.UNCOVERED;
            case Escalate escalate -> escalate.reason() == HandoffReason.NOT_UNDERSTOOD;
            case Answer _, AnswerEach _, ChangeLanguage _, Guide _, Leave _, StaySilent _ -> false;
        };
    }

    /** Whether it rests on a phrase alone, such as "ok", which is about nothing. */
    default boolean isAboutNothing() {
        return this instanceof Remark(Topic topic, var _) && (topic == Topic.ACKNOWLEDGED || topic == Topic.SOLVED);
    }

    /** The same with other articles, as in another language; a flow finds its own. */
    default Decision with(UnaryOperator<Article> other) {
        return switch (this) {
            case Answer(Article article, Rule rule) -> new Answer(other.apply(article), rule);
            case AnswerEach(List<Article> articles, List<Article> options, Rule rule) ->
                new AnswerEach(each(articles, other), each(options, other), rule);
            case Clarify(List<Article> options, Rule rule) -> new Clarify(each(options, other), rule);
            case ClarifyAgain(List<Article> options, Rule rule) -> new ClarifyAgain(each(options, other), rule);
            case Escalate(HandoffReason reason, Priority priority, Optional<Article> meanwhile, Rule rule) ->
                new Escalate(reason, priority, meanwhile.map(other), rule);
            case ChangeLanguage _, Guide _, Leave _, Remark _, StaySilent _ -> this;
        };
    }

    private static List<Article> each(List<Article> articles, UnaryOperator<Article> other) {
        return articles.stream().map(other).toList();
    }

    /** Gives an article. */
    record Answer(Article article, Rule rule) implements Decision {}

    /**
     * Gives an article for each of several wishes, in their order.
     *
     * @param options articles that may answer the wishes that are left
     */
    record AnswerEach(List<Article> articles, List<Article> options, Rule rule) implements Decision {
        public AnswerEach {
            articles = List.copyOf(articles);
            options = List.copyOf(options);
        }
    }

    /**
     * Goes on in another language.
     *
     * @param then what is said in it
     */
    record ChangeLanguage(DisplayLanguage display, Decision then, Rule rule) implements Decision {}

    /** Offers up to three articles; with none, asks the customer to say it differently. */
    record Clarify(List<Article> options, Rule rule) implements Decision {
        public Clarify {
            options = List.copyOf(options);
        }
    }

    /** Offers the same articles once more, and a person beside them. */
    record ClarifyAgain(List<Article> options, Rule rule) implements Decision {
        public ClarifyAgain {
            options = List.copyOf(options);
        }
    }

    /**
     * Asks for a person.
     *
     * @param meanwhile an article that surely helps while the customer waits
     */
    record Escalate(HandoffReason reason, Priority priority, Optional<Article> meanwhile, Rule rule)
            implements Decision {}

    /** Guides the customer one step further. */
    record Guide(Move move, Rule rule) implements Decision {}

    /** Takes the wish for a person back. */
    record Leave(String handoffId, Rule rule) implements Decision {}

    /** Says something small. */
    record Remark(Topic topic, Rule rule) implements Decision {}

    /** Says nothing. */
    record StaySilent(Rule rule) implements Decision {}

    /** Small things to say; each has its words in the message files. */
    enum Topic {
        SOLVED,
        UNSOLVED,
        /** The customer has come and said nothing yet. */
        GREETING,
        /** The customer has told a name and nothing of the matter. */
        INTRODUCED,
        /** The customer has taken note. */
        ACKNOWLEDGED,
        /** The customer thinks of death. */
        SELF_HARM,
        SCAM,
        FRAUD,
        OUT_OF_SCOPE,
        /** It is about this service, and no article answers it. */
        UNCOVERED,
        /** The person who is on the way will read it. */
        NOTED,
        /** The person is still on the way. */
        WAITING,
        /** The bot is here and is no person, for who is afraid and asks whether anybody is. */
        HERE,
        /** The same for who is in distress. */
        DISTRESS,
        /** When people and the hotline answer, and whether they do now. */
        HOURS,
        /** Nobody cheats or robs the customer, who has said so. */
        NO_DANGER,
        /** The same, said while a person is on the way because of it. */
        NO_DANGER_WAITING,
        /** What to do until the person comes, where somebody may be cheating the customer or using the account. */
        ADVICE,
        /** What of it cannot wait, and what the bot cannot do. */
        ADVICE_AGAIN,
        /** Only a person can tell. */
        FOR_A_PERSON,
        /** Nobody has come, and this was read, too. */
        STILL_WAITING,
        /** There is no more to read on what was asked before. */
        ALL_SAID,
        /** What follows is written in the language that was asked for. */
        LANGUAGE,
        /** Whether the customer wants to leave the queue. */
        LEAVE,
        /** The customer has left the queue. */
        LEFT,
        UNSUPPORTED
    }
}
