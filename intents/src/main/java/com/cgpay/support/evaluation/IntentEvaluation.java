package com.cgpay.support.evaluation;

import com.cgpay.support.intents.Classification;
import com.cgpay.support.intents.IntentTrainer;
import com.cgpay.support.intents.LabelledText;
import com.cgpay.support.intents.TrainedIntents;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Trains on some texts and asks about others. Stateless. */
public final class IntentEvaluation {

    private static final int CONFUSIONS = 20;

    /** A text that is more probably outside than inside is rejected. */
    private static final double IN_SCOPE = 0.5;

    private IntentEvaluation() {}

    private record Answer(LabelledText text, Classification given) {
        boolean right() {
            return given.best().equals(text.intent());
        }

        /** Whether the best intent of the service is right, whatever speaks for none of them. */
        boolean rightInside() {
            return given.bestInside().equals(text.intent());
        }

        /** Whether the bot would say that this is none of its business. */
        boolean rejected() {
            return given.best().equals(Utterance.OUT_OF_SCOPE) || given.inScope() < IN_SCOPE;
        }

        boolean outside() {
            return text.intent().equals(Utterance.OUT_OF_SCOPE);
        }
    }

    /** Trains on one set and tests on another. */
    public static IntentReport holdOut(
            Language language, List<LabelledText> train, List<LabelledText> test, SentenceEncoder encoder) {
        return report(List.of(new Split(train, test)), language, encoder);
    }

    /** Every text is tested once, by models trained on the other folds. */
    public static IntentReport crossValidate(
            Language language, List<LabelledText> texts, int count, SentenceEncoder encoder) {
        List<List<LabelledText>> folds = IntentTrainer.folds(texts, count);
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
        List<Answer> answers = new ArrayList<>();
        long training = 0;
        long asking = 0;
        for (Split split : splits) {
            long start = System.nanoTime();
            TrainedIntents trained = TrainedIntents.train(language, split.train, encoder);
            long ready = System.nanoTime();
            split.test.forEach(text -> answers.add(new Answer(text, trained.classify(text.folded()))));
            training += ready - start;
            asking += System.nanoTime() - ready;
        }
        return new IntentReport(
                answers.size(),
                share(answers, _ -> true, Answer::right),
                macroF1(answers),
                share(answers, answer -> !answer.outside(), Answer::rightInside),
                share(answers, Answer::outside, Answer::rejected),
                auroc(answers),
                training / 1e9,
                answers.size() / (asking / 1e9),
                confusions(answers));
    }

    /** The share of some answers for which something holds; 0 where there are none. */
    private static double share(List<Answer> answers, Predicate<Answer> among, Predicate<Answer> holds) {
        long all = answers.stream().filter(among).count();
        return all == 0 ? 0 : (double) answers.stream().filter(among.and(holds)).count() / all;
    }

    private static double macroF1(List<Answer> answers) {
        Set<String> intents = new TreeSet<>();
        Map<String, Integer> right = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>();
        for (Answer answer : answers) {
            intents.add(answer.text.intent());
            wanted.merge(answer.text.intent(), 1, Integer::sum);
            given.merge(answer.given.best(), 1, Integer::sum);
            if (answer.right()) {
                right.merge(answer.text.intent(), 1, Integer::sum);
            }
        }
        double sum = 0;
        for (String intent : intents) {
            double both = wanted.getOrDefault(intent, 0) + given.getOrDefault(intent, 0);
            sum += 2 * right.getOrDefault(intent, 0) / both;
        }
        return sum / intents.size();
    }

    /** The probability that a text of this service gets a higher in-scope probability than another text. */
    private static double auroc(List<Answer> answers) {
        List<Answer> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingDouble(answer -> answer.given.inScope()));
        double above = 0;
        long outsideSoFar = 0;
        long inside = 0;
        for (Answer answer : sorted) {
            if (answer.outside()) {
                outsideSoFar++;
            } else {
                above += outsideSoFar;
                inside++;
            }
        }
        return inside == 0 || outsideSoFar == 0 ? 0 : above / ((double) inside * outsideSoFar);
    }

    private static List<IntentReport.Confusion> confusions(List<Answer> answers) {
        Map<String, List<Answer>> wrong = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> !answer.right())
                .forEach(answer -> wrong.computeIfAbsent(
                                answer.text.intent() + '\t' + answer.given.best(), _ -> new ArrayList<>())
                        .add(answer));
        return wrong.values().stream()
                .sorted(Comparator.comparingInt((List<Answer> same) -> same.size())
                        .reversed())
                .limit(CONFUSIONS)
                .map(same -> new IntentReport.Confusion(
                        same.getFirst().text.intent(),
                        same.getFirst().given.best(),
                        same.size(),
                        same.getFirst().text.folded()))
                .toList();
    }
}
