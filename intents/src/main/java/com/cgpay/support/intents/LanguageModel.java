package com.cgpay.support.intents;

import com.cgpay.support.signals.Signal;
import com.cgpay.support.signals.Signals;
import com.cgpay.support.vectors.SentenceVector;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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

    /** What a view shows besides its question. */
    Set<Signal> signals(Views.View view) {
        return signals(view.folded(), view::vector);
    }

    /** What a text that has not been encoded yet shows besides its question. */
    Set<Signal> signals(String folded) {
        return signals(folded, () -> views.encoder().encode(folded));
    }

    private Set<Signal> signals(String folded, Supplier<SentenceVector> vector) {
        return signalDetector.map(detector -> detector.in(folded, vector.get())).orElseGet(() -> Signals.in(folded));
    }
}
