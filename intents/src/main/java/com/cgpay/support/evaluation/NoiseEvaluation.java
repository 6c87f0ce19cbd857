package com.cgpay.support.evaluation;

import com.cgpay.support.intents.CrossValidation;
import com.cgpay.support.intents.LabelledText;
import com.cgpay.support.intents.TrainedIntents;
import com.cgpay.support.language.Folding;
import com.cgpay.support.noise.Noise;
import com.cgpay.support.noise.NoiseKind;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Asks for texts once as they are and once mistyped, of models that saw neither. Stateless. */
public final class NoiseEvaluation {

    private static final int SEED = 11;

    private NoiseEvaluation() {}

    /**
     * Measures every kind of slip that occurs in a language.
     *
     * @param count a text in so many is asked for, the others are trained on
     */
    public static List<NoiseReport> measure(
            Language language, List<LabelledText> texts, int count, SentenceEncoder encoder) {
        List<List<LabelledText>> folds = CrossValidation.folds(texts, count);
        List<LabelledText> asked = folds.getFirst().stream()
                .filter(text -> !text.intent().equals(Utterance.OUT_OF_SCOPE))
                .toList();
        List<LabelledText> known = folds.stream().skip(1).flatMap(List::stream).toList();
        TrainedIntents trained = TrainedIntents.train(language, known, encoder);
        return NoiseKind.of(language).stream()
                .map(kind -> report(kind, language, asked, trained))
                .toList();
    }

    private static NoiseReport report(
            NoiseKind kind, Language language, List<LabelledText> asked, TrainedIntents trained) {
        Random chance = new Random(SEED);
        List<LabelledText> changed = new ArrayList<>();
        int right = 0;
        for (LabelledText text : asked) {
            String mistyped = Noise.mistype(text.folded(), kind, language, chance);
            if (!mistyped.equals(text.folded())) {
                changed.add(text);
                right += isRight(trained, Folding.fold(mistyped), text) ? 1 : 0;
            }
        }
        long rightBefore = changed.stream()
                .filter(text -> isRight(trained, text.folded(), text))
                .count();
        double all = Math.max(1, changed.size());
        return new NoiseReport(kind, changed.size(), rightBefore / all, right / all);
    }

    private static boolean isRight(TrainedIntents trained, String folded, LabelledText text) {
        return trained.classify(folded).bestInside().equals(text.intent());
    }
}
