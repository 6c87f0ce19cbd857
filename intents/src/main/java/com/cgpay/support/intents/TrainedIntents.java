package com.cgpay.support.intents;

import com.cgpay.support.training.Language;
import java.util.List;

/** A classifier for measurements: trained from texts at hand and kept nowhere. */
public final class TrainedIntents {

    private final IntentClassifier classifier;

    private TrainedIntents(IntentClassifier classifier) {
        this.classifier = classifier;
    }

    public static TrainedIntents train(Language language, List<LabelledText> texts) {
        return new TrainedIntents(IntentTrainer.train(language, texts, (_, _, _) -> {}));
    }

    public Classification classify(LabelledText text) {
        return classifier.classify(text.folded(), text.vector());
    }
}
