package com.cgpay.support.intents;

import java.util.Optional;

/**
 * All that is learnt from the texts of one language. Immutable.
 *
 * @param examples the texts that were learnt from, whichever model did
 * @param signals empty where there are no labelled sentences to learn from
 */
record Learnt(Examples examples, IntentClassifier intents, Optional<SignalDetector> signals) {}
