package com.cgpay.support.evaluation;

import com.cgpay.support.intents.CrossValidation;
import com.cgpay.support.intents.LabelledText;
import com.cgpay.support.intents.TrainedIntents;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;

/** Trains on some texts and asks about others, as the bot would. Stateless. */
public final class IntentEvaluation {

    private IntentEvaluation() {}

    /** Trains on one set and tests on another. */
    public static IntentReport holdOut(
            Language language, List<LabelledText> train, List<LabelledText> test, SentenceEncoder encoder) {
        return report(List.of(new Split(train, test)), language, encoder);
    }

    /** Every text is tested once, by models trained on the other folds. */
    public static IntentReport crossValidate(
            Language language, List<LabelledText> texts, int count, SentenceEncoder encoder) {
        List<List<LabelledText>> folds = CrossValidation.folds(texts, count);
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            List<LabelledText> rest = new ArrayList<>();
            for (int other = 0; other < count; other++) {
                if (other != fold) {
                    rest.addAll(folds.get(other));
                }
            }
            splits.add(new Split(rest, folds.get(fold)));
        }
        return report(splits, language, encoder);
    }

    private record Split(List<LabelledText> train, List<LabelledText> test) {}

    private static IntentReport report(List<Split> splits, Language language, SentenceEncoder encoder) {
        List<IntentAnswer> answers = new ArrayList<>();
        long training = 0;
        long asking = 0;
        long encoding = 0;
        for (Split split : splits) {
            long start = System.nanoTime();
            TrainedIntents trained = TrainedIntents.train(language, split.train, encoder);
            long trainedAt = System.nanoTime();
            for (LabelledText text : split.test) {
                answers.add(new IntentAnswer(text.folded(), text.intent(), trained.classify(text.folded())));
            }
            long askedAt = System.nanoTime();
            split.test.forEach(text -> encoder.encode(text.folded()));
            training += trainedAt - start;
            asking += askedAt - trainedAt;
            encoding += System.nanoTime() - askedAt;
        }
        return report(answers, training / 1e9, answers.size() / (asking / 1e9), answers.size() / (encoding / 1e9));
    }

    private static IntentReport report(
            List<IntentAnswer> answers, double trainSeconds, double queriesPerSecond, double encodedPerSecond) {
        List<IntentReport.IntentScore> intents = IntentScoring.intents(answers);
        List<IntentReport.ReliabilityBin> reliability = IntentScoring.reliability(answers);
        return new IntentReport(
                answers.size(),
                IntentScoring.share(answers, _ -> true, IntentAnswer::right),
                intents.stream()
                        .mapToDouble(IntentReport.IntentScore::f1)
                        .average()
                        .orElse(0),
                IntentScoring.share(answers, answer -> !answer.outside(), IntentAnswer::rightInside),
                IntentScoring.share(answers, IntentAnswer::outside, IntentAnswer::rejected),
                IntentScoring.auroc(answers),
                IntentScoring.calibrationError(reliability),
                trainSeconds,
                queriesPerSecond,
                encodedPerSecond,
                intents,
                IntentScoring.confusions(answers),
                reliability,
                IntentScoring.scopeCurve(answers));
    }
}
