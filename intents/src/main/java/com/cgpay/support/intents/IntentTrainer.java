package com.cgpay.support.intents;

import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/** Trains a classifier: both models by OpenNLP with our {@link SoftmaxTrainer}. Deterministic. */
final class IntentTrainer {

    private static final String TOO_LITTLE =
            "There is too little to learn from: two intents or more, each with several texts, are needed.";

    private static final int SPARSE_EPOCHS = 30;
    private static final int DENSE_EPOCHS = 16;

    /** Few labels, such as those of signals, are still told apart better after some rounds more. */
    private static final int DENSE_EPOCHS_OF_FEW = 25;

    private static final int FEW = 10;

    private static final double PENALTY = 1e-5;

    static {
        // OpenNLP loads trainers by class name, and only from packages that were named to it.
        ExtensionLoader.registerAllowedPackage(SoftmaxTrainer.class.getPackageName());
    }

    private IntentTrainer() {}

    /** Trains a classifier that is calibrated by all that it learns. */
    static IntentClassifier train(Language language, List<LabelledText> texts, Examples examples, Progress progress) {
        return train(
                language, texts, examples, CrossValidation.calibrate(language, texts, examples, progress), progress);
    }

    /**
     * Trains a classifier whose experts are believed as others were that had learnt most of the same texts.
     *
     * @param examples contain the vectors of all texts
     */
    static IntentClassifier train(
            Language language,
            List<LabelledText> texts,
            Examples examples,
            Calibration calibration,
            Progress progress) {
        progress.stage("train", 0, 1);
        try (ExecutorService threads = threads()) {
            Scorer scorer = scorer(language, texts, examples, threads).join();
            progress.stage("train", 1, 1);
            return new IntentClassifier(scorer, calibration);
        }
    }

    static ExecutorService threads() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    /** Both models are trained side by side. */
    static CompletableFuture<Scorer> scorer(
            Language language, List<LabelledText> texts, Examples examples, Executor threads) {
        if (texts.isEmpty()) {
            throw new DataException(TOO_LITTLE);
        }
        Dimensions dimensions = new Dimensions(texts.getFirst().vector().dimensions());
        CompletableFuture<Sparse> sparse = CompletableFuture.supplyAsync(() -> Sparse.train(language, texts), threads);
        return CompletableFuture.supplyAsync(() -> dense(texts, dimensions), threads)
                .thenCombine(sparse, (dense, ngrams) -> {
                    Labels labels = Labels.of(texts, examples, Scorer.intents(ngrams.model));
                    return new Scorer(ngrams.tfIdf, ngrams.model, dimensions, dense, labels);
                });
    }

    private static SoftmaxModel dense(List<LabelledText> texts, Dimensions dimensions) {
        long labels = texts.stream().map(LabelledText::intent).distinct().count();
        return model(
                NumberedEvents.of(texts, dimensions.names(), text -> dimensions.features(text.vector())),
                labels < FEW ? DENSE_EPOCHS_OF_FEW : DENSE_EPOCHS);
    }

    /** A model over n-grams with what weighs them. */
    private record Sparse(TfIdf tfIdf, SoftmaxModel model) {

        static Sparse train(Language language, List<LabelledText> texts) {
            TfIdf tfIdf =
                    TfIdf.fit(language, texts.stream().map(LabelledText::folded).toList());
            NumberedEvents events = NumberedEvents.of(texts, tfIdf.names(), text -> tfIdf.features(text.folded()));
            return new Sparse(tfIdf, IntentTrainer.model(events, SPARSE_EPOCHS));
        }
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
            throw new DataException(TOO_LITTLE, e);
        }
    }
}
