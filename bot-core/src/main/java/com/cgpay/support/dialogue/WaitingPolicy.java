package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.signals.Signal;
import java.util.Optional;
import java.util.Set;

/**
 * Decides while a person is on the way: until then the bot warns of danger, says what to do, and answers what it knows
 * for sure. Details are noted in silence; a question or a cry for help is not met with silence, nor with the same words
 * twice in a row. Pure.
 */
record WaitingPolicy(Owner.Waiting waiting, Words words) {

    /** Who is afraid needs these articles, too; others are for who has time. */
    private static final Set<String> GUARDING = Set.of("change-password", "forgot-password", "two-factor");

    /** Articles of this group tell how to guard money and accounts. */
    private static final String ADVICE = "advice";

    Decision decide() {
        return danger().or(this::leaving)
                .or(this::denial)
                .or(this::advice)
                .or(this::person)
                .or(this::article)
                .or(this::question)
                .orElseGet(() -> noted(waiting));
    }

    private Optional<Decision> danger() {
        if (words.show(Signal.SELF_HARM)) {
            return Optional.of(stayAlive());
        }
        if (words.showScam()) {
            return Optional.of(
                    isInDanger() ? advise() : new Decision.Remark(Decision.Topic.SCAM, Rule.SCAM_WHILE_WAITING));
        }
        return words.show(Signal.FRAUD) || words.said().tellsOfSecretsGivenAway()
                ? Optional.of(losing())
                : Optional.empty();
    }

    /** Both name the emergency number; being called for a person because of it has said the first of them. */
    private Decision stayAlive() {
        boolean justSaid = saidLast(Rule.SELF_HARM_WHILE_WAITING)
                || (waiting.reason() == HandoffReason.SELF_HARM && !saidLast(Rule.ASKED_WHILE_WAITING));
        return justSaid
                ? new Decision.Remark(Decision.Topic.HERE, Rule.ASKED_WHILE_WAITING)
                : new Decision.Remark(Decision.Topic.SELF_HARM, Rule.SELF_HARM_WHILE_WAITING);
    }

    /** Who was told to change the password needs to know what else to do. */
    private Decision losing() {
        return waiting.reason() == HandoffReason.FRAUD || hasSaid(Rule.FRAUD_WHILE_WAITING)
                ? advise()
                : new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING);
    }

    /** All of it once, and then what cannot wait. */
    private Decision advise() {
        if (!hasSaid(Rule.ADVISED_WHILE_WAITING)) {
            return new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING);
        }
        return saidLast(Rule.ADVISED_AGAIN_WHILE_WAITING)
                ? new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING)
                : new Decision.Remark(Decision.Topic.ADVICE_AGAIN, Rule.ADVISED_AGAIN_WHILE_WAITING);
    }

    /** Who says that nobody cheats or robs them has told the person something. */
    private Optional<Decision> denial() {
        return words.said().deniesDanger()
                ? Optional.of(
                        waiting.said().isEmpty()
                                ? noted(waiting)
                                : new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING))
                : Optional.empty();
    }

    private Optional<Decision> leaving() {
        return words.said().cancelsAmongOthers() || words.said().declinesPerson()
                ? Optional.of(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE))
                : Optional.empty();
    }

    private Optional<Decision> advice() {
        boolean asks = words.said().isQuestion() || words.said().isRequest();
        boolean wanted = words.said().speaksOfProtection() && (asks || !hasSaid(Rule.ADVISED_WHILE_WAITING));
        if (!isInDanger() || !wanted) {
            return Optional.empty();
        }
        return Optional.of(
                asks && saidLast(Rule.ADVISED_AGAIN_WHILE_WAITING)
                        ? new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING)
                        : advise());
    }

    private Optional<Decision> person() {
        boolean asked = words.said().asksForThePerson() || words.show(Signal.HUMAN, DialoguePolicy.HUMAN);
        return asked || (isFrightening() && words.said().cries()) ? Optional.of(here()) : Optional.empty();
    }

    private Decision here() {
        if (waiting.reason() == HandoffReason.SELF_HARM || hasSaid(Rule.SELF_HARM_WHILE_WAITING)) {
            return stayAlive();
        }
        if (saidLast(Rule.ASKED_WHILE_WAITING)) {
            return new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING);
        }
        Decision.Topic topic = isFrightening() ? Decision.Topic.HERE : Decision.Topic.WAITING;
        return new Decision.Remark(topic, Rule.ASKED_WHILE_WAITING);
    }

    private Optional<Decision> article() {
        return words.sure().filter(article -> !Candidates.isSmallTalk(article)).map(this::given);
    }

    private Decision given(Article article) {
        boolean aboutUs = DialoguePolicy.isAboutUs(article);
        if (isForThoseWhoHaveTime()
                || (aboutUs && !isFrightening())
                || (isInDanger() && GUARDING.contains(article.intent()))) {
            return new Decision.Answer(article, Rule.CONFIDENT_WHILE_WAITING);
        }
        if (aboutUs) {
            return here();
        }
        return isInDanger() && article.group().equals(ADVICE) ? advise() : forAPerson();
    }

    private Optional<Decision> question() {
        return words.said().isQuestion() ? Optional.of(isInDanger() ? advise() : forAPerson()) : Optional.empty();
    }

    private Decision forAPerson() {
        return saidLast(Rule.FOR_A_PERSON_WHILE_WAITING)
                ? new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING)
                : new Decision.Remark(Decision.Topic.FOR_A_PERSON, Rule.FOR_A_PERSON_WHILE_WAITING);
    }

    private boolean isInDanger() {
        return waiting.reason() == HandoffReason.SCAM
                || waiting.reason() == HandoffReason.FRAUD
                || hasSaid(Rule.SCAM_WHILE_WAITING)
                || hasSaid(Rule.FRAUD_WHILE_WAITING);
    }

    private boolean isFrightening() {
        return isInDanger()
                || waiting.reason() == HandoffReason.DISTRESS
                || waiting.reason() == HandoffReason.SELF_HARM
                || hasSaid(Rule.SELF_HARM_WHILE_WAITING);
    }

    /** Articles tell to wait, or how it goes as a rule; neither is for money that is overdue or in the wrong hands. */
    private boolean isForThoseWhoHaveTime() {
        return !isFrightening()
                && waiting.reason() != HandoffReason.OVERDUE
                && (waiting.reason() != HandoffReason.REQUEST || waiting.priority() == Priority.NORMAL);
    }

    private boolean saidLast(Rule rule) {
        return !waiting.said().isEmpty() && waiting.said().getLast().equals(rule.code());
    }

    private boolean hasSaid(Rule rule) {
        return waiting.said().contains(rule.code());
    }

    /** What is said first after a person was called for is acknowledged; more would be chatter. */
    static Decision noted(Owner.Waiting waiting) {
        return waiting.said().isEmpty()
                ? new Decision.Remark(Decision.Topic.NOTED, Rule.NOTED_WHILE_WAITING)
                : ChoicePolicy.ON_THE_WAY;
    }
}
