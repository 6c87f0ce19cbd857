package com.cgpay.support.knowledge.evaluation;

import com.cgpay.support.evaluation.Auroc;
import com.cgpay.support.knowledge.evaluation.KnowledgeEvaluation.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One question after it was asked.
 *
 * @param ranked articles, best first
 * @param confidence that the first is right
 */
record Answer(Asked asked, List<String> ranked, double confidence, double millis) {

    private static final double PRECISION = 0.95;

    boolean answerable() {
        return !asked.article().isEmpty();
    }

    boolean right() {
        return !ranked.isEmpty() && ranked.getFirst().equals(asked.article());
    }

    private double reciprocalRank(int depth) {
        int rank = ranked.indexOf(asked.article());
        return rank < 0 || rank >= depth ? 0 : 1.0 / (rank + 1);
    }

    static double hitAt1(List<Answer> answers) {
        return mrr(answers, 1);
    }

    /** Mean of one by the rank of the right article, nothing below a depth. */
    static double mrr(List<Answer> answers, int depth) {
        return answers.stream()
                .mapToDouble(answer -> answer.reciprocalRank(depth))
                .average()
                .orElse(0);
    }

    static double medianMillis(List<Answer> answers) {
        return millis(answers, 0.5);
    }

    static double p99Millis(List<Answer> answers) {
        return millis(answers, 0.99);
    }

    private static double millis(List<Answer> answers, double share) {
        double[] sorted = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** How often a question that has an answer is surer than one that has none. */
    static double auroc(List<Answer> answers) {
        return Auroc.of(confidences(answers, true), confidences(answers, false));
    }

    private static double[] confidences(List<Answer> answers, boolean answerable) {
        return answers.stream()
                .filter(answer -> answer.answerable() == answerable)
                .mapToDouble(Answer::confidence)
                .toArray();
    }

    /** Goes from the surest answer down and remembers how far precision held. */
    static double answerRateAt95Precision(List<Answer> answers) {
        List<Answer> surest = new ArrayList<>(answers);
        surest.sort(Comparator.comparingDouble(Answer::confidence).reversed());
        int right = 0;
        int most = 0;
        for (int given = 1; given <= surest.size(); given++) {
            right += surest.get(given - 1).right() ? 1 : 0;
            if (right >= PRECISION * given) {
                most = given;
            }
        }
        return answers.isEmpty() ? 0 : (double) most / answers.size();
    }
}
