package com.cgpay.support.conversation;

import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.signals.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why the bot said what it said: enough to explain a reply to a person and to decide the same turn again.
 *
 * @param model fingerprint of the models that understood
 * @param knowledge counts publications
 * @param rule the rule of the policy that applied
 * @param answerAt confidence from which the bot answers
 * @param clarifyAt confidence from which it offers an article
 * @param question what was understood as one question, where that is more than the message; null otherwise
 * @param intents the likeliest intents
 */
public record Trace(
        String model,
        long knowledge,
        String rule,
        double answerAt,
        double clarifyAt,
        double inScope,
        @Nullable String question,
        List<RankedIntent> intents,
        Set<Signal> signals,
        List<Match> matches) {

    public Trace {
        inScope = rounded(inScope);
        intents = intents.stream()
                .map(ranked -> new RankedIntent(ranked.intent(), rounded(ranked.probability())))
                .toList();
        signals = Set.copyOf(signals);
        matches = List.copyOf(matches);
    }

    /** An article that was considered. */
    public record Match(String article, int revision, double share, double confidence, String question) {
        public Match {
            share = rounded(share);
            confidence = rounded(confidence);
        }
    }

    /** Four decimals explain as much as seventeen, and are the same on every processor. */
    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
