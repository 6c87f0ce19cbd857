package com.cgpay.support.knowledge.evaluation;

import com.cgpay.support.knowledge.budget.Budget;
import java.util.List;

/**
 * How well articles are found.
 *
 * @param hitAt1 share of the answerable questions whose first article is right
 * @param mrrAt3 mean of one by the rank of the right article, nothing below the third
 * @param mrrAt10 the same down to the tenth
 * @param p50Millis time of a question in the middle, encoder included
 * @param answerableAuroc how well the confidence tells questions that have an answer; 0 where all or none have
 * @param answerRateAt95Precision the largest share of all questions that can be answered with 95 % of the answers right
 * @param budget what the allowed share of wrong answers means, estimated from the indexed questions alone
 * @param wrongRate share of wrong ones among the answers that were given within it
 * @param answerRate share of all questions that were answered within it
 * @param fitSeconds time it took to learn from the indexed questions
 */
public record KnowledgeReport(
        int queries,
        double hitAt1,
        double mrrAt3,
        double mrrAt10,
        double p50Millis,
        double p99Millis,
        double answerableAuroc,
        double answerRateAt95Precision,
        Budget budget,
        double wrongRate,
        double answerRate,
        double fitSeconds) {

    static KnowledgeReport of(List<Answer> answers, Budget budget, double fitSeconds) {
        List<Answer> answerable = answers.stream().filter(Answer::answerable).toList();
        List<Answer> given = answers.stream()
                .filter(answer -> answer.confidence() >= budget.answerAt())
                .toList();
        long wrong = given.stream().filter(answer -> !answer.right()).count();
        return new KnowledgeReport(
                answers.size(),
                Answer.hitAt1(answerable),
                Answer.mrr(answerable, 3),
                Answer.mrr(answerable, 10),
                Answer.medianMillis(answers),
                Answer.p99Millis(answers),
                Answer.auroc(answers),
                Answer.answerRateAt95Precision(answers),
                budget,
                wrong / Math.max(1.0, given.size()),
                given.size() / Math.max(1.0, answers.size()),
                fitSeconds);
    }
}
