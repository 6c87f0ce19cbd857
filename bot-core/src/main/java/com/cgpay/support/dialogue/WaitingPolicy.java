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

    private static final String SUPPORT_HOURS = "support-hours";

    /** Articles with these intents tell when somebody answers. */
    private static final Set<String> HOURS = Set.of(SUPPORT_HOURS, "phone-support");

    /** What these intents want is more than a detail, and the bot does not do it for who waits. */
    private static final Set<String> FOR_STAFF = Set.of("complaint", "close-account");

    Decision decide() {
        return danger().or(this::leaving)
                .or(this::denial)
                .or(this::hours)
                .or(this::advice)
                .or(this::person)
                .or(this::article)
                .or(this::question)
                .or(this::wish)
                .orElseGet(() -> noted(waiting));
    }

    private Optional<Decision> danger() {
        if (words.show(Signal.SELF_HARM)) {
            return Optional.of(stayAlive());
        }
        if (words.showScam() && !areAnInsult()) {
            return Optional.of(
                    isInDanger() ? advise() : new Decision.Remark(Decision.Topic.SCAM, Rule.SCAM_WHILE_WAITING));
        }
        return words.show(Signal.FRAUD) || words.said().tellsOfSecretsGivenAway()
                ? Optional.of(losing())
                : Optional.empty();
    }

    /** Who complains and goes on to call us swindlers has met no others. */
    private boolean areAnInsult() {
        return waiting.reason() == HandoffReason.COMPLAINT
                && words.show(Signal.ANGER)
                && !words.said().isSentence();
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
        return isInDanger() && (waiting.reason() == HandoffReason.FRAUD || hasSaid(Rule.FRAUD_WHILE_WAITING))
                ? advise()
                : new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING);
    }

    /** All of it once, then what cannot wait, and all of it again for who still asks. */
    private Decision advise() {
        boolean heardAll = hasSaid(Rule.ADVISED_WHILE_WAITING);
        if (heardAll && !saidLast(Rule.ADVISED_AGAIN_WHILE_WAITING)) {
            return new Decision.Remark(Decision.Topic.ADVICE_AGAIN, Rule.ADVISED_AGAIN_WHILE_WAITING);
        }
        return heardAll && !asksForProtection()
                ? new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING)
                : new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING);
    }

    private boolean asksForProtection() {
        return words.said().speaksOfProtection()
                && (words.said().isQuestion() || words.said().isRequest());
    }

    /** Who says that nobody cheats or robs them has told the person something, who need not come for that any more. */
    private Optional<Decision> denial() {
        if (!words.said().deniesDanger()) {
            return Optional.empty();
        }
        if (isInDanger()) {
            return Optional.of(new Decision.Remark(Decision.Topic.NO_DANGER_WAITING, Rule.NO_DANGER_WHILE_WAITING));
        }
        return Optional.of(alsoNoted());
    }

    /** Said aloud, for who has heard before that what is written is on record. */
    private Decision alsoNoted() {
        return waiting.said().isEmpty()
                ? noted(waiting)
                : new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING);
    }

    /**
     * Nobody is sent to a line that nobody answers; the police and the bank have lines of their own. Who is in need wants
     * more than hours, which stand beside whatever is said.
     */
    private Optional<Decision> hours() {
        boolean asked = words.surelyMean(SUPPORT_HOURS)
                || words.sure()
                        .filter(article -> HOURS.contains(article.intent()))
                        .isPresent();
        if (!asked || words.said().speaksOfProtection()) {
            return Optional.empty();
        }
        return Optional.of(
                isFrightening() && !isInDanger()
                        ? here()
                        : new Decision.Remark(Decision.Topic.HOURS, Rule.HOURS_WHILE_WAITING));
    }

    private Optional<Decision> leaving() {
        return words.said().cancelsAmongOthers() || words.said().declinesPerson()
                ? Optional.of(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE))
                : Optional.empty();
    }

    private Optional<Decision> advice() {
        boolean wanted =
                asksForProtection() || (words.said().speaksOfProtection() && !hasSaid(Rule.ADVISED_WHILE_WAITING));
        return isInDanger() && wanted ? Optional.of(advise()) : Optional.empty();
    }

    private Optional<Decision> person() {
        boolean asked = words.said().asksForThePerson() || words.show(Signal.HUMAN, DialoguePolicy.HUMAN);
        boolean cries =
                words.show(Signal.DISTRESS) || (isFrightening() && words.said().cries());
        return asked || cries ? Optional.of(here()) : Optional.empty();
    }

    private Decision here() {
        if (waiting.reason() == HandoffReason.SELF_HARM || hasSaid(Rule.SELF_HARM_WHILE_WAITING)) {
            return stayAlive();
        }
        if (saidLast(Rule.ASKED_WHILE_WAITING) || saidLast(Rule.DISTRESS_WHILE_WAITING)) {
            return new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING);
        }
        if (words.show(Signal.DISTRESS)) {
            return new Decision.Remark(Decision.Topic.DISTRESS, Rule.DISTRESS_WHILE_WAITING);
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

    /** Who wants something else besides is not met with silence. */
    private Optional<Decision> wish() {
        boolean wants = words.said().isRequest()
                || words.show(Signal.ANGER)
                || FOR_STAFF.stream().anyMatch(words::surelyMean);
        return wants ? Optional.of(alsoNoted()) : Optional.empty();
    }

    private Decision forAPerson() {
        return saidLast(Rule.FOR_A_PERSON_WHILE_WAITING)
                ? new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING)
                : new Decision.Remark(Decision.Topic.FOR_A_PERSON, Rule.FOR_A_PERSON_WHILE_WAITING);
    }

    /** Whether somebody seems to cheat or rob the customer, who has not taken that back since. */
    private boolean isInDanger() {
        boolean called = waiting.reason() == HandoffReason.SCAM || waiting.reason() == HandoffReason.FRAUD;
        int warned = Math.max(place(Rule.SCAM_WHILE_WAITING), place(Rule.FRAUD_WHILE_WAITING));
        return hasSaid(Rule.NO_DANGER_WHILE_WAITING)
                ? warned > place(Rule.NO_DANGER_WHILE_WAITING)
                : called || warned >= 0;
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

    private int place(Rule rule) {
        return waiting.said().indexOf(rule.code());
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
