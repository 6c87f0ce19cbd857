package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Utterance;
import java.util.Optional;
import java.util.Set;

/** Decides on words that tell of danger to a life, to money or to an account, or that there is none. Pure. */
record Danger(Words words, Guidance guidance) {

    private static final String WRONG_RECIPIENT = "wrong-recipient";
    private static final String FRAUD = "suspicious-transaction";
    private static final Set<String> DANGEROUS = Set.of(DialoguePolicy.SCAM, FRAUD);

    /** A sum, a day or a place that answers a question is no cry for help, whatever it looks like by itself. */
    Optional<Decision> sign() {
        return inWords()
                .filter(_ -> !words.said().isJustValues() && !words.said().isCircumstance());
    }

    private Optional<Decision> inWords() {
        if (words.show(Signal.SELF_HARM)) {
            return Optional.of(
                    new Decision.Escalate(HandoffReason.SELF_HARM, Priority.URGENT, Optional.empty(), Rule.SELF_HARM));
        }
        if (words.showScam() && !tellOfAMistake()) {
            return Optional.of(new Decision.Escalate(HandoffReason.SCAM, Priority.URGENT, Optional.empty(), Rule.SCAM));
        }
        return words.showDistress()
                ? Optional.of(new Decision.Escalate(
                        HandoffReason.DISTRESS, Priority.HIGH, DialoguePolicy.helpful(words), Rule.DISTRESS))
                : Optional.empty();
    }

    /** Whose stranger was met by mistake is not cheated; a person is called for that, too. */
    private boolean tellOfAMistake() {
        return words.surelyMean(WRONG_RECIPIENT);
    }

    /** Whatever else the words may be about, an account in a stranger's hands is protected first. */
    Optional<Decision> protection() {
        boolean fraud = words.show(Signal.FRAUD)
                || (words.tellOf(FRAUD) && !words.said().deniesDanger());
        return fraud && !tellOfAMistake()
                ? guidance.protect(words.conversation(), words.said(), FRAUD)
                : Optional.empty();
    }

    /** Who says just that nobody cheats or robs them is asked what it is about; a flow reads it as an answer. */
    Optional<Decision> denial() {
        String wanted = words.wish().intent();
        boolean saysMore = !(DANGEROUS.contains(wanted) || wanted.equals(Utterance.OUT_OF_SCOPE))
                || words.said().contrasts();
        return words.said().deniesDanger() && !saysMore && words.conversation().flow() == null
                ? Optional.of(new Decision.Remark(Decision.Topic.NO_DANGER, Rule.NO_DANGER))
                : Optional.empty();
    }
}
