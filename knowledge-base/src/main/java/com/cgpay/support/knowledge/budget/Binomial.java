package com.cgpay.support.knowledge.budget;

/** How many wrong ones to expect among some answers, and what a count of them says of the rate behind it. */
final class Binomial {

    private static final int BISECTIONS = 50;

    private Binomial() {}

    /** The probability of at most so many wrong among {@code answers}, each wrong with this rate. */
    static double atMost(int wrong, int answers, double rate) {
        double log = answers * Math.log1p(-rate);
        double sum = Math.exp(log);
        for (int k = 1; k <= wrong; k++) {
            log += Math.log((answers - k + 1.0) / k) + Math.log(rate) - Math.log1p(-rate);
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }

    /** The smallest number of answers of which so many may be wrong and the rate is still shown to be below. */
    static int answersNeeded(int wrong, double rate, double risk) {
        int answers = wrong + 1;
        while (atMost(wrong, answers, rate) > risk) {
            answers++;
        }
        return answers;
    }

    /** The largest rate that could well have led to so few wrong ones (Clopper and Pearson 1934). */
    static double upper(int wrong, int answers, double risk) {
        return wrong >= answers ? 1 : bisect(rate -> atMost(wrong, answers, rate) > risk);
    }

    /** The smallest rate that could well have led to so many wrong ones. */
    static double lower(int wrong, int answers, double risk) {
        return wrong == 0 ? 0 : bisect(rate -> 1 - atMost(wrong - 1, answers, rate) < risk);
    }

    private interface Condition {
        boolean holds(double rate);
    }

    /** The rate up to which a condition holds. */
    private static double bisect(Condition condition) {
        double low = 1e-9;
        double high = 1 - 1e-9;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (condition.holds(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
