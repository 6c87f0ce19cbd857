package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.flow.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to do next. A pure function: records in, a decision out, no clock, nothing read or written. The rules
 * stand in the order in which they win: danger first, then a choice that was offered, the wish for a person, the answer.
 */
public record DialoguePolicy(Thresholds thresholds, Guidance guidance) {

    static final String HUMAN = "human-agent";
    private static final String COMPLAINT = "complaint";
    static final String SCAM = "suspected-scam";
    private static final String CONTACT = "contact";

    /** The same rules with other confidences. */
    public DialoguePolicy with(Thresholds others) {
        return new DialoguePolicy(others, guidance);
    }

    /** The flow that a reader of this article may want. */
    public Optional<Flow> offeredBy(Article article) {
        return guidance.engine().flows().offeredBy(article.id());
    }

    /**
     * Decides on words that were read together with the question before. What leads to the answer that it had has no
     * other.
     */
    public Decision decideTogether(Ellipsis ellipsis, Comprehension together) {
        return new Candidates(thresholds)
                .sureAnswer(together)
                .filter(article -> ellipsis.conversation().matter().articles().contains(article.id()))
                .<Decision>map(_ -> new Decision.Remark(Decision.Topic.ALL_SAID, Rule.ALL_SAID))
                .orElseGet(() -> decideOn(Words.of(ellipsis.conversation(), ellipsis.said(), together, thresholds)));
    }

    /** Decides on a question that says nothing by itself where nothing is spoken of: what it may mean is only offered. */
    public Decision decideVague(Ellipsis ellipsis, Comprehension alone) {
        if (!ellipsis.said().isQuestion()) {
            return Misunderstanding.in(ellipsis.conversation(), HandoffReason.NOT_UNDERSTOOD);
        }
        return unsure(Words.of(ellipsis.conversation(), ellipsis.said(), alone, thresholds));
    }

    /** The rules for what customers say before they come to the matter. */
    public Preliminaries preliminaries() {
        return new Preliminaries(guidance);
    }

    /** Decides on a tapped quick reply, or on words that say what it says. */
    public Decision decide(Conversation conversation, Choice choice, Optional<Article> article, Said said) {
        return new ChoicePolicy(guidance).decide(conversation, choice, article, said);
    }

    /** Decides on something that has no words. */
    public Decision decideUnsupported(Conversation conversation) {
        return conversation.owner() instanceof Owner.Waiting waiting
                ? WaitingPolicy.noted(waiting)
                : new Decision.Remark(Decision.Topic.UNSUPPORTED, Rule.UNSUPPORTED);
    }

    /**
     * Decides on words. A time, a sum or a place alone may look like opening hours, prices or where to pay, but asks for
     * nothing, unless an article asks just that: "good morning".
     */
    public Decision decide(Conversation conversation, Comprehension comprehension, Said said) {
        boolean detail = !comprehension.isAskedWordForWord() && said.isCircumstance();
        Comprehension asked = detail ? comprehension.withoutMatches() : comprehension;
        return decideOn(Words.of(conversation, said, asked, thresholds));
    }

    private Decision decideOn(Words words) {
        return words.conversation().owner() instanceof Owner.Waiting waiting
                ? new WaitingPolicy(waiting, words).decide()
                : decideByBot(words);
    }

    private Decision decideByBot(Words words) {
        Danger danger = new Danger(words, guidance);
        return danger.sign()
                .or(() -> guidance.picked(words.conversation(), words.said()))
                .or(() -> guidance.steered(words.conversation(), words.said()))
                .or(danger::protection)
                .or(danger::denial)
                .or(() -> guidance.returning(words.conversation(), words.said()))
                .or(() -> remark(words))
                .or(() -> person(words))
                .or(() -> complaint(words))
                .or(() -> severalAnswers(words))
                .or(() -> flow(words))
                .or(() -> givenInVain(words))
                .or(() -> words.sure().map(article -> answer(article, words)))
                .or(() -> oneAnswer(words))
                .orElseGet(() -> unsure(words));
    }

    /** Who only takes note, or says that it worked, asks nothing; in a flow the same words may be an answer. */
    private static Optional<Decision> remark(Words words) {
        if (words.conversation().flow() != null) {
            return Optional.empty();
        }
        if (words.said().acknowledges() || words.said().cancels()) {
            return Optional.of(new Decision.Remark(Decision.Topic.ACKNOWLEDGED, Rule.ACKNOWLEDGED));
        }
        return words.said().saysThatItWorked()
                ? Optional.of(new Decision.Remark(Decision.Topic.SOLVED, Rule.SOLVED))
                : Optional.empty();
    }

    /**
     * Who wants no person gets none, whatever it sounds like. A question about the staff, such as their hours, is answered
     * and does not call them, nor does one that an article asks word for word.
     */
    private Optional<Decision> person(Words words) {
        if (words.said().declinesPerson()) {
            return Optional.empty();
        }
        boolean asked = words.surelyMean(HUMAN)
                || (words.said().asksForAPerson()
                        && !words.surelyMean(Guidance.CALLBACK)
                        && !guidance.takesAnyWords(words.conversation(), words.said()))
                || (words.show(Signal.HUMAN)
                        && !words.surelyMean(Guidance.CALLBACK)
                        && !words.comprehension().isAskedWordForWord()
                        && words.sure().filter(DialoguePolicy::isAboutUs).isEmpty());
        return asked
                ? Optional.of(new Decision.Escalate(
                        HandoffReason.USER_ASKED, Priority.NORMAL, meanwhile(words), Rule.ASKED_FOR))
                : Optional.empty();
    }

    /** Who asks for a technician and nothing else does not want to read how one is reached. */
    private static Optional<Article> meanwhile(Words words) {
        return words.said().onlyAsksForAPerson() ? Optional.empty() : helpful(words);
    }

    /** A calm complaint is taken down; who is angry, or complains in the middle of something else, gets a person. */
    private Optional<Decision> complaint(Words words) {
        boolean angry = words.show(Signal.ANGER);
        boolean complains = words.surelyMean(COMPLAINT) || (angry && words.mostLikelyMean(COMPLAINT));
        if (!complains || guidance.takesAnyWords(words.conversation(), words.said())) {
            return Optional.empty();
        }
        Optional<Decision> takenDown = !angry && guidance.isFreeFor(COMPLAINT, words.conversation(), words.said())
                ? guidance.decide(words.conversation(), words.said(), Wish.of(COMPLAINT))
                : Optional.empty();
        return takenDown.or(() -> Optional.of(complaint(Rule.COMPLAINT)));
    }

    private static Decision complaint(Rule rule) {
        return new Decision.Escalate(HandoffReason.COMPLAINT, Priority.HIGH, Optional.empty(), rule);
    }

    private static Optional<Decision> severalAnswers(Words words) {
        List<Article> each = words.sureAnswerToEach();
        return each.size() > 1 && words.conversation().flow() == null
                ? Optional.of(new Decision.AnswerEach(each, words.likelyForTheRest(each), Rule.SEVERAL_WISHES))
                : Optional.empty();
    }

    /** Who has just been given an article, and tells no more than what leads to it, was not helped by it. */
    private Optional<Decision> givenInVain(Words words) {
        return words.sure()
                .map(article -> new Choice.Unsolved(article.id()))
                .filter(unsolved -> words.conversation().offered().stream()
                        .map(QuickReply::id)
                        .anyMatch(unsolved.id()::equals))
                .filter(_ -> !words.said().isQuestion()
                        && !words.said()
                                .text()
                                .equals(words.conversation().matter().question()))
                .map(unsolved -> decide(words.conversation(), unsolved, Optional.empty(), words.said()));
    }

    /** A sure answer to the whole leaves no wish open, unless the customer says that there is another. */
    private static Decision answer(Article article, Words words) {
        List<Article> options = words.tellSeveralWishes() ? words.likelyForTheRest(List.of(article)) : List.of();
        return options.isEmpty()
                ? new Decision.Answer(article, Rule.CONFIDENT)
                : new Decision.AnswerEach(List.of(article), options, Rule.CONFIDENT);
    }

    /** One wish that is clear begins what it would begin by itself: details beside it are no other wish. */
    private Optional<Decision> oneAnswer(Words words) {
        return words.sureAnswerToOne()
                .map(article -> Optional.of(article.intent())
                        .filter(_ -> !words.tellSeveralWishes())
                        .flatMap(intent -> guidance.begun(words.conversation(), words.said(), intent))
                        .orElseGet(() -> oneOfSeveral(article, words)));
    }

    private static Decision oneOfSeveral(Article article, Words words) {
        List<Article> one = List.of(article);
        return new Decision.AnswerEach(one, words.likelyForTheRest(one), Rule.ONE_OF_SEVERAL_WISHES);
    }

    private Optional<Decision> flow(Words words) {
        return guidance.decide(words.conversation(), words.said(), words.wish());
    }

    private static Decision unsure(Words words) {
        List<Article> likely = words.likely();
        if (!likely.isEmpty()) {
            return words.wereOffered(likely)
                    ? Misunderstanding.in(words.conversation(), likely)
                    : new Decision.Clarify(likely, Rule.SEVERAL_LIKELY);
        }
        if (words.show(Signal.ANGER)) {
            return complaint(Rule.ANGRY);
        }
        if (words.said().onlyDeclinesPerson()) {
            return new Decision.Remark(Decision.Topic.ACKNOWLEDGED, Rule.ACKNOWLEDGED);
        }
        return words.withoutArticle()
                .<Decision>map(DialoguePolicy::turnAway)
                .orElseGet(() -> Misunderstanding.in(words.conversation(), HandoffReason.NOT_UNDERSTOOD));
    }

    /** What belongs to this business and has no article is none of the customer's mistakes. */
    private static Decision turnAway(Rule why) {
        return new Decision.Remark(why == Rule.UNCOVERED ? Decision.Topic.UNCOVERED : Decision.Topic.OUT_OF_SCOPE, why);
    }

    /** What may be read until the person comes. */
    static Optional<Article> helpful(Words words) {
        return words.sure().filter(article -> !isAboutUs(article));
    }

    static boolean isAboutUs(Article article) {
        return Candidates.isSmallTalk(article) || article.group().equals(CONTACT);
    }
}
