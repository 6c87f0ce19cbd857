package com.cgpay.support.evaluation;

import com.cgpay.support.evaluation.IntentReport.Confusion;
import com.cgpay.support.evaluation.IntentReport.IntentScore;
import com.cgpay.support.evaluation.IntentReport.ReliabilityBin;
import com.cgpay.support.evaluation.IntentReport.ScopePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The figures of a report, each a function of the answers. Stateless. */
final class IntentScoring {

    private static final int BINS = 10;
    private static final int POINTS = 50;

    private IntentScoring() {}

    /** The share of some answers for which something holds; 0 where there are none. */
    static double share(List<IntentAnswer> answers, Predicate<IntentAnswer> among, Predicate<IntentAnswer> holds) {
        long all = answers.stream().filter(among).count();
        return all == 0 ? 0 : (double) answers.stream().filter(among.and(holds)).count() / all;
    }

    /** Every intent that was wanted, in the order of names. */
    static List<IntentScore> intents(List<IntentAnswer> answers) {
        Set<String> intents = new TreeSet<>();
        Map<String, Integer> right = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>();
        for (IntentAnswer answer : answers) {
            intents.add(answer.intent());
            wanted.merge(answer.intent(), 1, Integer::sum);
            given.merge(answer.given().best(), 1, Integer::sum);
            if (answer.right()) {
                right.merge(answer.intent(), 1, Integer::sum);
            }
        }
        return intents.stream()
                .map(intent -> new IntentScore(
                        intent,
                        wanted.getOrDefault(intent, 0),
                        right.getOrDefault(intent, 0) / (double) Math.max(1, given.getOrDefault(intent, 0)),
                        right.getOrDefault(intent, 0) / (double) wanted.getOrDefault(intent, 1)))
                .toList();
    }

    /** The probability that a text of this service gets a higher in-scope probability than another text. */
    static double auroc(List<IntentAnswer> answers) {
        return Auroc.of(inScope(answers, false), inScope(answers, true));
    }

    private static double[] inScope(List<IntentAnswer> answers, boolean outside) {
        return answers.stream()
                .filter(answer -> answer.outside() == outside)
                .mapToDouble(answer -> answer.given().inScope())
                .toArray();
    }

    static List<Confusion> confusions(List<IntentAnswer> answers) {
        Map<String, List<IntentAnswer>> wrong = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> !answer.right())
                .forEach(answer -> wrong.computeIfAbsent(
                                answer.intent() + '\t' + answer.given().best(), _ -> new ArrayList<>())
                        .add(answer));
        return wrong.values().stream()
                .sorted(Comparator.comparingInt((List<IntentAnswer> same) -> same.size())
                        .reversed())
                .map(same -> new Confusion(
                        same.getFirst().intent(),
                        same.getFirst().given().best(),
                        same.size(),
                        same.getFirst().folded()))
                .toList();
    }

    /** Ten bins of equal width, without the empty ones. */
    static List<ReliabilityBin> reliability(List<IntentAnswer> answers) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> answers.stream()
                        .filter(answer -> Math.min(BINS - 1, (int) (answer.confidence() * BINS)) == bin)
                        .toList())
                .filter(binned -> !binned.isEmpty())
                .map(binned -> new ReliabilityBin(
                        binned.size(),
                        binned.stream()
                                .mapToDouble(IntentAnswer::confidence)
                                .average()
                                .orElse(0),
                        share(binned, _ -> true, IntentAnswer::right)))
                .toList();
    }

    /** Distances between probability and truth, each weighed by its bin's size (Naeini et al. 2015). */
    static double calibrationError(List<ReliabilityBin> bins) {
        int all = bins.stream().mapToInt(ReliabilityBin::examples).sum();
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.confidence() - bin.accuracy()) * bin.examples() / Math.max(1, all))
                .sum();
    }

    static List<ScopePoint> scopeCurve(List<IntentAnswer> answers) {
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(point -> point / (double) POINTS)
                .mapToObj(threshold -> new ScopePoint(
                        threshold,
                        share(
                                answers,
                                answer -> !answer.outside(),
                                answer -> answer.given().inScope() < threshold),
                        share(
                                answers,
                                IntentAnswer::outside,
                                answer -> answer.given().inScope() < threshold)))
                .toList();
    }
}
