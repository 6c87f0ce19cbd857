package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.training.flow.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to do next. A pure function: records in, a decision out, no clock, nothing read or written. The rules
 * stand in the order in which they win: danger first, then a choice that was offered, the wish for a person, the answer.
 */
public record DialoguePolicy(Thresholds thresholds, Guidance guidance) {

    /** The rule by which a person is called for who was not understood before. */
    public static final String MISUNDERSTOOD_AGAIN = "misunderstood-again";

    /** The rule by which a question is none of our business. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    /** Misunderstood once before, the next time a person takes over. */
    private static final int PATIENCE = 1;

    private static final String HUMAN = "human-agent";
    private static final String COMPLAINT = "complaint";
    private static final String SCAM = "suspected-scam";
    private static final String FRAUD = "suspicious-transaction";

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
                .filter(article -> !ellipsis.isUnsettled() && !Candidates.isSmallTalk(article))
                .filter(article -> ellipsis.conversation().topic().leadsTo(article.intent()))
                .<Decision>map(_ -> new Decision.Remark(Decision.Topic.ALL_SAID, "all-said"))
                .orElseGet(() -> decide(ellipsis.conversation(), together, ellipsis.said()));
    }

    /** Decides on words. */
    public Decision decide(Conversation conversation, Comprehension comprehension, Said said) {
        Understanding understanding = comprehension.understanding();
        Candidates candidates = new Candidates(thresholds);
        Optional<Article> sure = candidates.sureAnswer(comprehension);
        if (conversation.owner() instanceof Owner.Waiting waiting) {
            return whileWaiting(waiting, understanding, sure, said);
        }
        // A sum or a day that answers a question is no cry for help, whatever it looks like by itself.
        boolean tellsAStory = !isDangerous(understanding) || !said.isJustValues();
        if (tellsAStory && is(understanding, Signal.SCAM, SCAM)) {
            return new Decision.Escalate(HandoffReason.SCAM, Priority.URGENT, Optional.empty(), "scam");
        }
        if (tellsAStory && understanding.signals().contains(Signal.DISTRESS)) {
            return new Decision.Escalate(
                    HandoffReason.DISTRESS, Priority.HIGH, sure.filter(a -> !isAboutUs(a)), "distress");
        }
        Optional<Decision> guided = guidance.picked(conversation, said)
                .or(() -> protect(conversation, understanding, said))
                .or(() -> remarkOn(conversation, said));
        if (guided.isPresent()) {
            return guided.get();
        }
        if (asksForPerson(understanding, sure)) {
            return new Decision.Escalate(
                    HandoffReason.USER_ASKED, Priority.NORMAL, sure.filter(a -> !isAboutUs(a)), "asked-for");
        }
        if (complains(understanding) && !guidance.takesAnyWords(conversation, said)) {
            return complaint(conversation, understanding, said);
        }
        List<Article> each = candidates.sureAnswerToEach(comprehension);
        if (each.size() > 1 && conversation.flow() == null) {
            return new Decision.AnswerEach(each, "several-wishes");
        }
        List<Article> likely = candidates.likely(comprehension);
        return guidance.decide(conversation, said, wanted(understanding, sure), sure, likely)
                .or(() -> sure.map(article -> new Decision.Answer(article, "confident")))
                .orElseGet(() -> unsure(conversation, understanding, likely));
    }

    /** Who only takes note, or says that it worked, asks nothing; in a flow the same words may be an answer. */
    private static Optional<Decision> remarkOn(Conversation conversation, Said said) {
        if (conversation.flow() != null) {
            return Optional.empty();
        }
        if (said.acknowledges()) {
            return Optional.of(new Decision.Remark(Decision.Topic.ACKNOWLEDGED, "acknowledged"));
        }
        return said.saysThatItWorked()
                ? Optional.of(new Decision.Remark(Decision.Topic.SOLVED, "solved"))
                : Optional.empty();
    }

    /** A calm complaint is taken down; who is angry, or complains in the middle of something else, gets a person. */
    private Decision complaint(Conversation conversation, Understanding understanding, Said said) {
        Optional<Decision> takenDown =
                !understanding.signals().contains(Signal.ANGER) && guidance.isFreeFor(COMPLAINT, conversation, said)
                        ? guidance.decide(conversation, said, COMPLAINT, Optional.empty(), List.of())
                        : Optional.empty();
        return takenDown.orElseGet(
                () -> new Decision.Escalate(HandoffReason.COMPLAINT, Priority.HIGH, Optional.empty(), "complaint"));
    }

    /** Whatever else the words may be about, an account in a stranger's hands is protected first. */
    private Optional<Decision> protect(Conversation conversation, Understanding understanding, Said said) {
        return understanding.signals().contains(Signal.FRAUD)
                ? guidance.protect(conversation, said, FRAUD)
                : Optional.empty();
    }

    /** The intent of a surely right article, or else one that is believed by itself. */
    private String wanted(Understanding understanding, Optional<Article> sure) {
        RankedIntent top = understanding.topIntent();
        return sure.map(Article::intent)
                .orElseGet(() -> top.probability() >= thresholds.intent() ? top.intent() : Utterance.OUT_OF_SCOPE);
    }

    /** A person is on the way; until then the bot warns of danger and says what it knows for sure. */
    private Decision whileWaiting(
            Owner.Waiting waiting, Understanding understanding, Optional<Article> sure, Said said) {
        if (is(understanding, Signal.SCAM, SCAM)) {
            return new Decision.Remark(Decision.Topic.SCAM, "scam-while-waiting");
        }
        if (understanding.signals().contains(Signal.FRAUD)) {
            return new Decision.Remark(Decision.Topic.FRAUD, "fraud-while-waiting");
        }
        if (said.cancels()) {
            return new Decision.Remark(Decision.Topic.LEAVE, "wants-to-leave");
        }
        if (said.asksForThePerson()) {
            return new Decision.Remark(Decision.Topic.WAITING, "asked-while-waiting");
        }
        return sure.filter(article -> !Candidates.isSmallTalk(article))
                .<Decision>map(article -> new Decision.Answer(article, "confident-while-waiting"))
                .orElseGet(() -> noted(waiting));
    }

    /** What is said first after a person was called for is acknowledged; more would be chatter. */
    private static Decision noted(Owner.Waiting waiting) {
        return waiting.noted()
                ? new Decision.StaySilent("a-person-is-on-the-way")
                : new Decision.Remark(Decision.Topic.NOTED, "noted-while-waiting");
    }

    private Decision unsure(Conversation conversation, Understanding understanding, List<Article> likely) {
        if (likely.isEmpty() && understanding.signals().contains(Signal.ANGER)) {
            return new Decision.Escalate(HandoffReason.COMPLAINT, Priority.HIGH, Optional.empty(), "angry");
        }
        boolean outside = Candidates.isOutside(understanding) && likely.isEmpty();
        if (outside && understanding.topIntent().probability() >= thresholds.intent()) {
            return new Decision.Remark(Decision.Topic.OUT_OF_SCOPE, OUT_OF_SCOPE);
        }
        return likely.isEmpty()
                ? puzzled(conversation, HandoffReason.NOT_UNDERSTOOD)
                : new Decision.Clarify(likely, "several-likely");
    }

    /** Decides on a tapped quick reply. */
    public Decision decide(Conversation conversation, Choice choice, Optional<Article> article, Said said) {
        boolean waiting = conversation.owner() instanceof Owner.Waiting;
        return switch (choice) {
            case Choice.Start _, Choice.Pick _, Choice.Skip _, Choice.Stop _
            when waiting -> new Decision.StaySilent("a-person-is-on-the-way");
            case Choice.Start _, Choice.Pick _, Choice.Skip _, Choice.Stop _ ->
                guidance.decide(conversation, choice, said)
                        .orElseGet(() -> puzzled(conversation, HandoffReason.NOT_UNDERSTOOD));
            case Choice.ShowArticle _
            when !waiting && article.isPresent() ->
                guidance.show(conversation, article.get(), said)
                        .orElseGet(() -> new Decision.Answer(article.get(), "chosen"));
            case Choice.ShowArticle _ ->
                article.<Decision>map(found -> new Decision.Answer(found, "chosen"))
                        .orElseGet(() -> puzzled(conversation, HandoffReason.NOT_UNDERSTOOD));
            case Choice.Leave _ ->
                conversation.owner() instanceof Owner.Waiting open
                        ? new Decision.Leave(open.handoffId(), "left")
                        : new Decision.Remark(Decision.Topic.LEFT, "left");
            case Choice.Solved _ -> new Decision.Remark(Decision.Topic.SOLVED, "solved");
            case Choice.Human _ when waiting -> new Decision.StaySilent("a-person-is-on-the-way");
            case Choice.Human _ ->
                new Decision.Escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Optional.empty(), "asked-for");
            case Choice.None _, Choice.Unsolved _ when waiting -> new Decision.StaySilent("a-person-is-on-the-way");
            case Choice.None _ -> puzzled(conversation, HandoffReason.NOT_UNDERSTOOD);
            case Choice.Unsolved _
            when guidance.decide(conversation, choice, said).isPresent() ->
                guidance.decide(conversation, choice, said).orElseThrow();
            case Choice.Unsolved _
            when conversation.misunderstood() >= PATIENCE -> puzzled(conversation, HandoffReason.NOT_SOLVED);
            case Choice.Unsolved _ -> new Decision.Remark(Decision.Topic.UNSOLVED, "unsolved");
        };
    }

    /** Decides on something that has no words. */
    public Decision decideUnsupported(Conversation conversation) {
        return conversation.owner() instanceof Owner.Waiting waiting
                ? noted(waiting)
                : new Decision.Remark(Decision.Topic.UNSUPPORTED, "unsupported");
    }

    private Decision puzzled(Conversation conversation, HandoffReason reason) {
        return conversation.misunderstood() >= PATIENCE
                ? new Decision.Escalate(reason, Priority.NORMAL, Optional.empty(), MISUNDERSTOOD_AGAIN)
                : new Decision.Clarify(List.of(), "misunderstood");
    }

    /** Whose anger can be heard complains already if it looks like that. */
    private boolean complains(Understanding understanding) {
        return believes(understanding, COMPLAINT)
                || (understanding.signals().contains(Signal.ANGER)
                        && understanding.topIntent().intent().equals(COMPLAINT));
    }

    /** A question about the staff, such as their hours, is answered and does not call them. */
    private boolean asksForPerson(Understanding understanding, Optional<Article> sure) {
        return believes(understanding, HUMAN)
                || (!believes(understanding, Guidance.CALLBACK)
                        && understanding.signals().contains(Signal.HUMAN)
                        && sure.filter(DialoguePolicy::isAboutUs).isEmpty());
    }

    private boolean isDangerous(Understanding understanding) {
        return is(understanding, Signal.SCAM, SCAM) || understanding.signals().contains(Signal.DISTRESS);
    }

    private boolean is(Understanding understanding, Signal signal, String intent) {
        return understanding.signals().contains(signal) || believes(understanding, intent);
    }

    private boolean believes(Understanding understanding, String intent) {
        RankedIntent top = understanding.topIntent();
        return top.intent().equals(intent) && top.probability() >= thresholds.intent();
    }

    private static boolean isAboutUs(Article article) {
        return Candidates.isSmallTalk(article) || article.group().equals(CONTACT);
    }
}
