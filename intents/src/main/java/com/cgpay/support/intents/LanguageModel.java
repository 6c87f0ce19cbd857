package com.cgpay.support.intents;

import com.cgpay.support.signals.Signal;
import java.util.Optional;
import java.util.Set;

/** All that understands one language. Safe for all threads. */
record LanguageModel(Views views, SignalDetector signalDetector) {

    /** Looks at a text that is typed in letters and may stand for this language's own script. */
    Optional<Views.View> viewOfPinyin(String folded) {
        return views.corrector().fromPinyin(folded).map(views::view);
    }

    /** What a view shows besides its question. */
    Set<Signal> signals(Views.View view) {
        return signalDetector.in(view.folded(), view.vector());
    }
}
