package com.cgpay.support.intents;

import com.cgpay.support.signals.Signal;
import com.cgpay.support.signals.Signals;
import java.util.Optional;
import java.util.Set;

/**
 * All that understands one language. Safe for all threads.
 *
 * @param signalDetector empty where there are no labelled sentences to learn from
 */
record LanguageModel(Views views, Optional<SignalDetector> signalDetector) {

    /** Looks at a text that is typed in letters and may stand for this language's own script. */
    Optional<Views.View> viewOfPinyin(String folded) {
        return views.corrector().fromPinyin(folded).map(views::view);
    }

    /**
     * What a text shows besides its question.
     *
     * @param intents what the question is
     */
    Set<Signal> signals(String folded, Neighbourhood around, Classification intents) {
        return signalDetector
                .map(detector -> detector.in(folded, around, intents))
                .orElseGet(() -> Signals.in(folded));
    }
}
