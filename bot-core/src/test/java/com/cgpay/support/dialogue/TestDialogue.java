package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Context;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Pending;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.Visit;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.intents.Reading;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.knowledge.Evidence;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.Writing;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.vectors.SentenceVector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations and what was understood, as decisions are tested on them. */
final class TestDialogue {

    static final Article REFUND = article("refund", "payments");
    static final Article FEES = article("fees", "payments");
    static final Article HOURS = article("support-hours", "contact");
    static final Article HELLO = article("greeting", "conversation");
    static final Article BYE = article("goodbye", "conversation");
    static final Conversation FRESH = conversation(new Owner.Bot(), 0);
    static final Conversation PUZZLED_ONCE = conversation(new Owner.Bot(), 1);
    static final Conversation WAITING =
            conversation(new Owner.Waiting("h", "H-1", HandoffReason.USER_ASKED, Priority.NORMAL), 0);
    static final Conversation NOTED = waitingFor(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.NOTED_WHILE_WAITING);

    static final Said SAID = said("text");

    static final DialoguePolicy POLICY =
            new DialoguePolicy(new Thresholds(0.6, 0.2, 0.5), new Guidance(new FlowEngine(Flows.NONE)));

    /** Decides alike, with the flows that are shipped. */
    static final DialoguePolicy GUIDED =
            new DialoguePolicy(POLICY.thresholds(), new Guidance(new FlowEngine(Flows.of(TrainingData.bundled()))));

    static final Comprehension NOTHING = asked("other", 0.9);

    private TestDialogue() {}

    static Said said(String words) {
        return new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
    }

    static Article article(String id, String group) {
        return new Article(
                id,
                Language.EN,
                1,
                ArticleContent.of(id, group, id, LocalDate.EPOCH, List.of(), "body"),
                "mei",
                Instant.EPOCH);
    }

    static Conversation conversation(Owner owner, int misunderstood) {
        return conversation(
                owner,
                new Context(
                        misunderstood, Context.NONE.matter(), List.of(), List.of(), null, null, Context.NONE.told()));
    }

    static Conversation waitingFor(HandoffReason reason, Priority priority, Rule... said) {
        List<String> rules = Arrays.stream(said).map(Rule::code).toList();
        return conversation(new Owner.Waiting("h", "H-1", reason, priority, rules), 0);
    }

    static Conversation conversation(Owner owner, Context context) {
        return new Conversation(
                "c", 3, "web", "shop", "v", DisplayLanguage.EN, owner, Pending.NONE, context, Visit.NONE);
    }

    static Decision decide(Conversation conversation, Comprehension comprehension) {
        return POLICY.decide(conversation, comprehension, SAID);
    }

    static ArticleMatch match(Article article, double confidence) {
        return new ArticleMatch(article, confidence, confidence, new Evidence("q", false, 0.9, 0.5, 0.5, 0.5));
    }

    static Comprehension asked(String intent, double probability, Set<Signal> signals, ArticleMatch... matches) {
        Understanding understanding = new Understanding(
                new Reading("text", Writing.plain(Language.EN)),
                new Classification(
                        List.of(new RankedIntent(intent, probability), new RankedIntent("other", 1 - probability)),
                        probability),
                signals,
                SentenceVector.of(new float[] {1}));
        return new Comprehension(understanding, List.of(matches), 1, List.of());
    }

    static Comprehension asked(String intent, double probability, ArticleMatch... matches) {
        return asked(intent, probability, Set.of(), matches);
    }

    static Decision.Escalate escalate(HandoffReason reason, Priority priority, Rule rule) {
        return new Decision.Escalate(reason, priority, Optional.empty(), rule);
    }

    static Conversation inTheMiddleOf(String flow, String step) {
        RunningFlow running = RunningFlow.start(flow, step, Instant.EPOCH);
        return conversation(
                new Owner.Bot(),
                new Context(0, Context.NONE.matter(), List.of(), List.of(), running, null, Context.NONE.told()));
    }

    static Decision hears(Conversation waiting, String words, Comprehension comprehension) {
        return POLICY.decide(waiting, comprehension, said(words));
    }

    static Matter matter(String question, String article) {
        return new Matter(
                question,
                List.of(new RankedIntent(article, 0.9)),
                List.of(article),
                List.of(question),
                false,
                Instant.EPOCH);
    }
}
