package com.cgpay.support.intents;

import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Trains a classifier: both models by OpenNLP with our {@link SoftmaxTrainer}, and how to combine and to trust them
 * by cross-validation, so that the choice never rests on texts the models have seen. Deterministic.
 */
public final class IntentTrainer {

    private static final int FOLDS = 4;
    private static final int SPARSE_EPOCHS = 30;
    private static final int DENSE_EPOCHS = 25;
    private static final double PENALTY = 1e-5;

    static {
        // OpenNLP loads trainers by class name, and only from packages that were named to it.
        ExtensionLoader.registerAllowedPackage(SoftmaxTrainer.class.getPackageName());
    }

    private IntentTrainer() {}

    /** @param examples contain the vectors of all texts */
    static IntentClassifier train(Language language, List<LabelledText> texts, Examples examples, Progress progress) {
        progress.stage("train", 0, FOLDS + 1);
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            CompletableFuture<Scorer> scorer =
                    CompletableFuture.supplyAsync(() -> scorer(language, texts, examples), threads);
            List<HeldOut> heldOut = crossValidate(language, texts, examples, progress, threads);
            Pool pool = Pool.fit(heldOut.stream().flatMap(HeldOut::lesson).toList());
            Scope scope =
                    Scope.fit(heldOut.stream().map(text -> text.evidence(pool)).toList());
            List<HeldOutText> known =
                    heldOut.stream().map(text -> text.classified(pool, scope)).toList();
            IntentClassifier classifier = new IntentClassifier(scorer.join(), pool, scope, HeldOutTexts.of(known));
            progress.stage("train", FOLDS + 1, FOLDS + 1);
            return classifier;
        }
    }

    /** Folds are trained side by side, but progress is told on the caller's thread only. */
    private static List<HeldOut> crossValidate(
            Language language, List<LabelledText> texts, Examples examples, Progress progress, Executor threads) {
        List<CompletableFuture<List<HeldOut>>> running = IntStream.range(0, FOLDS)
                .mapToObj(
                        fold -> CompletableFuture.supplyAsync(() -> holdOut(language, texts, examples, fold), threads))
                .toList();
        List<HeldOut> heldOut = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            heldOut.addAll(running.get(fold).join());
            progress.stage("train", fold + 1, FOLDS + 1);
        }
        return heldOut;
    }

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

    private static List<HeldOut> holdOut(Language language, List<LabelledText> texts, Examples examples, int fold) {
        List<List<LabelledText>> folds = folds(texts, FOLDS);
        List<LabelledText> rest = new ArrayList<>();
        for (int other = 0; other < FOLDS; other++) {
            if (other != fold) {
                rest.addAll(folds.get(other));
            }
        }
        Scorer scorer = scorer(language, rest, examples);
        return folds.get(fold).stream()
                .map(text -> new HeldOut(
                        text, scorer.intents(), scorer.score(text.folded(), examples.around(text.vector()))))
                .toList();
    }

    /** What models that never saw a text say of it. */
    private record HeldOut(LabelledText text, List<String> intents, Scores scores) {

        /** Nothing where the other folds do not have its intent. */
        Stream<Pool.Lesson> lesson() {
            int truth = intents.indexOf(text.intent());
            return truth < 0 ? Stream.of() : Stream.of(new Pool.Lesson(scores, truth));
        }

        Scope.Evidence evidence(Pool pool) {
            return Scope.evidence(intents, scores, pool.combine(scores), text.intent());
        }

        HeldOutText classified(Pool pool, Scope scope) {
            return new HeldOutText(
                    text.folded(), text.intent(), IntentClassifier.classification(intents, scores, pool, scope));
        }
    }

    private static Scorer scorer(Language language, List<LabelledText> texts, Examples examples) {
        TfIdf tfIdf =
                TfIdf.fit(language, texts.stream().map(LabelledText::folded).toList());
        SoftmaxModel sparse =
                model(NumberedEvents.of(texts, tfIdf.names(), text -> tfIdf.features(text.folded())), SPARSE_EPOCHS);
        Dimensions dimensions = new Dimensions(texts.getFirst().vector().dimensions());
        SoftmaxModel dense = model(
                NumberedEvents.of(texts, dimensions.names(), text -> dimensions.features(text.vector())), DENSE_EPOCHS);
        return new Scorer(tfIdf, sparse, dimensions, dense, Labels.of(texts, examples, Scorer.intents(sparse)));
    }

    private static SoftmaxModel model(NumberedEvents events, int epochs) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, SoftmaxTrainer.class.getName());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, epochs);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(SoftmaxTrainer.L2, PENALTY);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
        try {
            return (SoftmaxModel) trainer.train(events);
        } catch (IOException e) {
            throw new DataException(
                    "There is too little to learn from: two intents or more, each with several texts, are needed.", e);
        }
    }
}
