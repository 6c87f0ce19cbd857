package com.cgpay.support.bot;

import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.Thresholds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what decisions rest on. Immutable.
 *
 * @param model fingerprint of the models that understand
 */
record Traces(String model) {

    /** As many intents and articles tell enough. */
    private static final int TRACED = 3;

    /**
     * What a decision on words rests on.
     *
     * @param question what was understood, where that is more than the message
     */
    Trace of(Decision decision, Thresholds thresholds, @Nullable String question, Comprehension comprehension) {
        var understanding = comprehension.understanding();
        List<Trace.Match> matches = comprehension.matches().stream()
                .limit(TRACED)
                .map(match -> new Trace.Match(
                        match.article().id(),
                        match.article().revision(),
                        match.share(),
                        match.confidence(),
                        match.evidence().question()))
                .toList();
        return new Trace(
                model,
                comprehension.knowledge(),
                decision.rule().code(),
                thresholds.answer(),
                thresholds.clarify(),
                understanding.inScope(),
                question,
                understanding.intents().stream().limit(TRACED).toList(),
                understanding.signals(),
                matches);
    }

    /** What a decision on a choice rests on: the choice alone. */
    Trace of(Decision decision, Thresholds thresholds, long knowledge) {
        return new Trace(
                model,
                knowledge,
                decision.rule().code(),
                thresholds.answer(),
                thresholds.clarify(),
                0,
                null,
                List.of(),
                Set.of(),
                List.of());
    }
}
