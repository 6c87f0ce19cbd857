package com.cgpay.support.explain;

import com.cgpay.support.bot.Decided;
import com.cgpay.support.bot.Mind;
import com.cgpay.support.bot.Turn;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.Writing;
import com.cgpay.support.web.CustomerEvent;
import java.time.InstantSource;
import java.util.List;

/** Tries a question out and tells every stage on the way to the reply. Records nothing; safe for all threads. */
public final class Explainer {

    private static final int INTENTS_SHOWN = 5;

    private final Mind mind;
    private final Turn turn;
    private final KnowledgeBase knowledge;
    private final InstantSource clock;

    public Explainer(Mind mind, Turn turn, KnowledgeBase knowledge, InstantSource clock) {
        this.mind = mind;
        this.turn = turn;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * Explains the reply to a first message.
     *
     * @param text redacted already
     */
    public Explanation explain(String text, DisplayLanguage display) {
        Conversation nobody = Conversation.empty("").reading(display);
        Comprehension comprehension = mind.comprehend(text);
        Understanding understanding = comprehension.understanding();
        Decided decided = turn.decide(nobody, text, clock.instant());
        Writing writing = understanding.reading().writing();
        Thresholds thresholds = turn.thresholds(writing.language()).of(comprehension);
        List<CustomerEvent> replies = turn.events(nobody, decided).stream()
                .flatMap(event -> CustomerEvent.of(new Recorded(1, clock.instant(), event)).stream())
                .toList();
        return new Explanation(
                understanding.reading().folded(),
                writing.language().code(),
                writing.script().name(),
                writing.mixed(),
                understanding.signals(),
                understanding.intents().stream().limit(INTENTS_SHOWN).toList(),
                understanding.inScope(),
                thresholds.answer(),
                thresholds.clarify(),
                thresholds.intent(),
                knowledge
                        .budget(writing.language())
                        .map(budgets -> Explanation.Allowance.of(
                                budgets,
                                comprehension
                                        .likeliest()
                                        .map(match -> match.article().group())))
                        .orElse(null),
                knowledge.explain(understanding).stream()
                        .map(Explanation.Match::of)
                        .toList(),
                decided.decision().getClass().getSimpleName(),
                decided.decision().rule().code(),
                replies);
    }
}
