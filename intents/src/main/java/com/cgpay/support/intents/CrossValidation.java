package com.cgpay.support.intents;

import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns how far experts are to be believed from texts that they have not seen: each fold is classified by what was
 * trained on the others. Deterministic.
 */
public final class CrossValidation {

    private static final int FOLDS = 4;

    /** An intent with so many texts can do without its newest ones in the calibration. */
    private static final int MANY = 50;

    private static final int NEWEST = 10;

    private CrossValidation() {}

    /** Splits by counting within each intent, so that every fold has its share of every intent. */
    public static List<List<LabelledText>> folds(List<LabelledText> texts, int count) {
        List<List<LabelledText>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        Map<String, Integer> seen = new HashMap<>();
        for (LabelledText text : texts) {
            folds.get(seen.merge(text.intent(), 1, Integer::sum) % count).add(text);
        }
        return folds;
    }

    /**
     * What a calibration is learnt from where texts are added one by one: of an intent with many all but the newest few,
     * so that it stays the same for a while.
     */
    static List<LabelledText> settled(List<LabelledText> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text.intent(), 1, Integer::sum));
        counts.replaceAll((_, count) -> count < MANY ? count : count - count % NEWEST);
        return texts.stream()
                .filter(text -> counts.merge(text.intent(), -1, Integer::sum) >= 0)
                .toList();
    }

    /** What is to be known of experts that learn from such texts. */
    static Calibration calibrate(Language language, List<LabelledText> texts, Examples examples, Progress progress) {
        List<HeldOut> heldOut = holdOut(language, texts, examples, progress);
        Pool pool = Pool.fit(heldOut.stream().flatMap(HeldOut::lesson).toList());
        Scope scope =
                Scope.fit(heldOut.stream().map(text -> text.evidence(pool)).toList());
        List<HeldOutText> classified =
                heldOut.stream().map(text -> text.classified(pool, scope)).toList();
        return new Calibration(pool, scope, HeldOutTexts.of(classified));
    }

    /** Folds are trained side by side, but progress is told on the caller's thread only. */
    private static List<HeldOut> holdOut(
            Language language, List<LabelledText> texts, Examples examples, Progress progress) {
        progress.stage("calibrate", 0, FOLDS);
        List<List<LabelledText>> folds = folds(texts, FOLDS);
        List<HeldOut> heldOut = new ArrayList<>();
        try (ExecutorService threads = IntentTrainer.threads()) {
            List<CompletableFuture<List<HeldOut>>> running = IntStream.range(0, FOLDS)
                    .mapToObj(fold -> holdOut(language, folds, fold, examples, threads))
                    .toList();
            for (int fold = 0; fold < FOLDS; fold++) {
                heldOut.addAll(running.get(fold).join());
                progress.stage("calibrate", fold + 1, FOLDS);
            }
        }
        return heldOut;
    }

    private static CompletableFuture<List<HeldOut>> holdOut(
            Language language, List<List<LabelledText>> folds, int fold, Examples examples, Executor threads) {
        List<LabelledText> rest = IntStream.range(0, folds.size())
                .filter(other -> other != fold)
                .mapToObj(folds::get)
                .flatMap(List::stream)
                .toList();
        return IntentTrainer.scorer(language, rest, examples, threads)
                .thenApplyAsync(scorer -> heldOut(folds.get(fold), scorer, examples), threads);
    }

    private static List<HeldOut> heldOut(List<LabelledText> texts, Scorer scorer, Examples examples) {
        return texts.stream()
                .map(text -> new HeldOut(
                        text, scorer.intents(), scorer.score(text.folded(), examples.around(text.vector()))))
                .toList();
    }

    /** What models that never saw a text say of it. */
    private record HeldOut(LabelledText text, List<String> intents, Scores scores) {

        /** Nothing where the other folds do not have its intent. */
        Stream<Pool.Trial> lesson() {
            int truth = intents.indexOf(text.intent());
            return truth < 0 ? Stream.of() : Stream.of(new Pool.Trial(scores, truth));
        }

        Scope.Case evidence(Pool pool) {
            return Scope.evidence(intents, scores, pool.combine(scores), text.intent());
        }

        HeldOutText classified(Pool pool, Scope scope) {
            return new HeldOutText(
                    text.folded(), text.intent(), IntentClassifier.classification(intents, scores, pool, scope));
        }
    }
}
