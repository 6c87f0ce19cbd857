package com.cgpay.support.intents;

import com.cgpay.support.noise.Corrector;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.vectors.SentenceEncoder;
import java.util.List;

/** Understanding for measurements: trained from texts at hand, kept nowhere, asked as the bot asks. */
public final class TrainedIntents {

    private final Views views;

    private TrainedIntents(Views views) {
        this.views = views;
    }

    /**
     * Trains on some texts.
     *
     * @param encoder stays the caller's to close
     */
    public static TrainedIntents train(Language language, List<LabelledText> texts, SentenceEncoder encoder) {
        List<String> folded = texts.stream().map(LabelledText::folded).toList();
        Corrector corrector = Corrector.of(language, folded, encoder::frequency);
        Examples examples = Examples.of(texts.stream().map(LabelledText::vector).toList());
        Calibration calibration =
                CrossValidation.calibrate(language, CrossValidation.settled(texts), examples, Progress.UNSEEN);
        IntentClassifier classifier = IntentTrainer.train(language, texts, examples, calibration, Progress.UNSEEN);
        return new TrainedIntents(new Views(encoder, corrector, examples, classifier));
    }

    public Classification classify(String folded) {
        return views.view(folded).classification();
    }
}
