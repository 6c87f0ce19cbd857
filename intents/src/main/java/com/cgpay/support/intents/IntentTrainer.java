package com.cgpay.support.intents;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
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
    private static final double[] SPARSE_WEIGHTS = {0, 0.2, 0.35, 0.5, 0.65, 0.8, 1};
    private static final double[] TEMPERATURES = {0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5};

    static {
        // OpenNLP loads trainers by class name, and only from packages that were named to it.
        ExtensionLoader.registerAllowedPackage(SoftmaxTrainer.class.getPackageName());
    }

    private IntentTrainer() {}

    /** Called when a stage of the training begins. */
    public interface Progress {
        void stage(String name, int done, int of);
    }

    static IntentClassifier train(Language language, List<LabelledText> texts, Progress progress) {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.stage("cross-validate", fold, FOLDS + 1);
            heldOut.addAll(holdOut(language, texts, fold));
        }
        progress.stage("train", FOLDS, FOLDS + 1);
        Scorer scorer = scorer(language, texts);
        double sparseWeight = best(SPARSE_WEIGHTS, weight -> logLoss(heldOut, weight, 1));
        double temperature = best(TEMPERATURES, t -> logLoss(heldOut, sparseWeight, t));
        Logistic scope = Logistic.fit(
                heldOut.stream().map(h -> h.observe(sparseWeight, temperature)).toList());
        progress.stage("train", FOLDS + 1, FOLDS + 1);
        List<HeldOutText> lessons = heldOut.stream()
                .map(text -> text.lesson(sparseWeight, temperature, scope))
                .toList();
        return new IntentClassifier(scorer, Examples.of(texts), sparseWeight, temperature, scope, lessons);
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

    private static List<HeldOut> holdOut(Language language, List<LabelledText> texts, int fold) {
        List<List<LabelledText>> folds = folds(texts, FOLDS);
        List<LabelledText> rest = new ArrayList<>();
        for (int other = 0; other < FOLDS; other++) {
            if (other != fold) {
                rest.addAll(folds.get(other));
            }
        }
        Scorer scorer = scorer(language, rest);
        Examples examples = Examples.of(rest);
        List<String> intents = scorer.intents();
        return folds.get(fold).stream()
                .map(text -> new HeldOut(text, intents, scorer.score(text.folded(), text.vector()), examples))
                .toList();
    }

    /** What models that never saw a text say of it. */
    private record HeldOut(LabelledText text, List<String> intents, Scores scores, Examples examples) {

        /** Index of the right intent, -1 where the other folds do not have it. */
        int truth() {
            return intents.indexOf(text.intent());
        }

        Logistic.Observation observe(double sparseWeight, double temperature) {
            double[] probabilities = scores.combine(sparseWeight, temperature);
            int best = IntentClassifier.bestInside(intents, probabilities);
            return new Logistic.Observation(
                    List.of(Logistic.logit(probabilities[best]), nearest(best)), best == truth());
        }

        HeldOutText lesson(double sparseWeight, double temperature, Logistic scope) {
            double[] probabilities = scores.combine(sparseWeight, temperature);
            int best = IntentClassifier.bestInside(intents, probabilities);
            double inScope = IntentClassifier.inScope(scope, probabilities[best], nearest(best));
            return new HeldOutText(
                    text.folded(),
                    text.intent(),
                    new Classification(IntentClassifier.rank(intents, probabilities), inScope));
        }

        private double nearest(int intent) {
            return examples.nearest(intents.get(intent), text.vector());
        }
    }

    private static double logLoss(List<HeldOut> heldOut, double sparseWeight, double temperature) {
        double loss = 0;
        for (HeldOut text : heldOut) {
            int truth = text.truth();
            if (truth >= 0) {
                loss -= Math.log(text.scores.combine(sparseWeight, temperature)[truth] + 1e-9);
            }
        }
        return loss;
    }

    private static double best(double[] candidates, Function<Double, Double> loss) {
        double best = candidates[0];
        for (double candidate : candidates) {
            if (loss.apply(candidate) < loss.apply(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Scorer scorer(Language language, List<LabelledText> texts) {
        TfIdf tfIdf =
                TfIdf.fit(language, texts.stream().map(LabelledText::folded).toList());
        return new Scorer(
                tfIdf,
                model(texts, text -> tfIdf.features(text.folded()), SPARSE_EPOCHS, 1e-5),
                model(texts, text -> Scorer.denseFeatures(text.vector()), DENSE_EPOCHS, 1e-5));
    }

    private static MaxentModel model(
            List<LabelledText> texts, Function<LabelledText, Features> features, int epochs, double penalty) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, SoftmaxTrainer.class.getName());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, epochs);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("DataIndexer", "OnePassRealValue");
        parameters.put(SoftmaxTrainer.L2, penalty);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
        List<Event> events = texts.stream()
                .map(text -> features.apply(text).event(text.intent()))
                .toList();
        try {
            return trainer.train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
