package com.cgpay.support.knowledge.budget;

import java.util.List;

/**
 * What an allowed share of wrong answers means in practice.
 *
 * @param allowed the largest share of wrong answers among those given
 * @param answerAt confidence from which the bot answers; above 1 where it must not
 * @param offerAt confidence from which it offers an article among others
 * @param questions how many questions this rests on
 * @param answerRate share of them that are answered
 * @param offerRate share of them that get an offer instead
 * @param wrongRate share of wrong ones among the answers
 * @param wrongFrom the lower end of the interval in which the true share lies nine times in ten
 * @param wrongTo the upper end
 * @param missing about how many more questions have to be judged until the budget can be promised; 0 where it is
 * @param curve what other budgets would mean, strictest first
 */
public record Budget(
        double allowed,
        State state,
        double answerAt,
        double offerAt,
        int questions,
        double answerRate,
        double offerRate,
        double wrongRate,
        double wrongFrom,
        double wrongTo,
        int missing,
        List<Point> curve) {

    public Budget {
        curve = List.copyOf(curve);
    }

    /** How firm it is. */
    public enum State {
        /** Rests on judged questions: broken in at most one of ten such derivations. */
        PROMISED,
        /** Rests on the knowledge's own questions, each as if it had not been written. */
        ESTIMATED,
        /** The evidence does not show that any confidence keeps the budget; nothing is answered. */
        REFUSED
    }

    /**
     * Another budget.
     *
     * @param answerRate 0 where it would be refused
     */
    public record Point(double allowed, double answerRate, double wrongRate) {}
}
