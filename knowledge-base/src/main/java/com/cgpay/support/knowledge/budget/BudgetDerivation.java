package com.cgpay.support.knowledge.budget;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Derives confidences from a budget by fixed-sequence testing (Learn then Test, Angelopoulos et al. 2021): a grid of
 * confidences, fixed beforehand, is walked from the strictest down; each is tested by whether so few wrong answers
 * would be unlikely if the rate were above the budget, and the walk ends at the first that fails. Where it begins is
 * told by the number of answers alone, never by which of them are wrong.
 */
public final class BudgetDerivation {

    /** A promise is broken in at most this share of derivations. */
    public static final double RISK = 0.1;

    /** An offer costs a tap; at least every second has the right article in it. */
    private static final double WRONG_OFFERS = 0.5;

    /** Wrong answers that the first test should survive, so that one bad question does not end the walk. */
    private static final int SURVIVED = 2;

    /** Offers that the first test of them needs. */
    private static final int FEWEST_OFFERS = 30;

    private static final double NEVER = 1.01;
    /** An article that is right less often than one time in ten is not worth a line. */
    private static final double LOWEST_OFFER = 0.1;

    private static final double[] GRID =
            IntStream.rangeClosed(1, 199).mapToDouble(i -> (200 - i) / 200.0).toArray();
    private static final double[] OTHER_BUDGETS = {0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12};

    private final List<HeldOutQuestion> outcomes;

    /** Answers, and wrong ones among them, from each confidence of the grid. */
    private final int[] answers;

    private final int[] wrong;

    private BudgetDerivation(List<HeldOutQuestion> outcomes) {
        this.outcomes = outcomes;
        this.answers = counts(outcomes, HeldOutQuestion::answeredAt);
        this.wrong = counts(outcomes, (outcome, at) -> !outcome.answerIsRight() && outcome.answeredAt(at));
    }

    private interface AtConfidence {
        boolean holds(HeldOutQuestion outcome, double confidence);
    }

    /**
     * Of how many outcomes something holds at each confidence of the grid, which begins at the highest: what does not
     * hold at one holds at none above.
     */
    private static int[] counts(List<HeldOutQuestion> outcomes, AtConfidence condition) {
        int[] counts = new int[GRID.length];
        for (HeldOutQuestion outcome : outcomes) {
            for (int i = GRID.length - 1; i >= 0 && condition.holds(outcome, GRID[i]); i--) {
                counts[i]++;
            }
        }
        return counts;
    }

    /** Derives from judged questions where they suffice, else from the knowledge's own. */
    public static Budget derive(double allowed, List<HeldOutQuestion> judged, List<HeldOutQuestion> own) {
        Budget promised = new BudgetDerivation(judged).derive(allowed, Budget.State.PROMISED, judged.size());
        if (promised.state() == Budget.State.PROMISED || judged.size() >= own.size()) {
            return promised;
        }
        return new BudgetDerivation(own).derive(allowed, Budget.State.ESTIMATED, judged.size());
    }

    private Budget derive(double allowed, Budget.State state, int judged) {
        OptionalDouble found = answerAt(allowed);
        double answerAt = found.orElse(NEVER);
        int given = count(outcome -> outcome.answeredAt(answerAt));
        int bad = count(outcome -> outcome.answeredAt(answerAt) && !outcome.answerIsRight());
        double offerAt = offerAt(answerAt);
        int offers = count(outcome -> !outcome.answeredAt(answerAt) && outcome.answeredAt(offerAt));
        return new Budget(
                allowed,
                found.isPresent() ? state : Budget.State.REFUSED,
                answerAt,
                offerAt,
                outcomes.size(),
                share(given),
                share(offers),
                given == 0 ? 0 : (double) bad / given,
                given == 0 ? 0 : Binomial.lower(bad, given, RISK / 2),
                given == 0 ? 1 : Binomial.upper(bad, given, RISK / 2),
                found.isPresent() && state == Budget.State.PROMISED ? 0 : missing(allowed, judged),
                curve());
    }

    private List<Budget.Point> curve() {
        return Arrays.stream(OTHER_BUDGETS).mapToObj(this::point).toList();
    }

    private Budget.Point point(double allowed) {
        double at = answerAt(allowed).orElse(NEVER);
        int given = count(outcome -> outcome.answeredAt(at));
        int bad = count(outcome -> outcome.answeredAt(at) && !outcome.answerIsRight());
        return new Budget.Point(allowed, share(given), given == 0 ? 0 : (double) bad / given);
    }

    /** The lowest confidence that keeps a budget; empty where none is shown to. */
    private OptionalDouble answerAt(double allowed) {
        int begin = begin(allowed);
        OptionalDouble last = OptionalDouble.empty();
        for (int i = 0; i < GRID.length; i++) {
            if (answers[i] >= begin) {
                if (Binomial.atMost(wrong[i], answers[i], allowed) > RISK) {
                    return last;
                }
                last = OptionalDouble.of(GRID[i]);
            }
        }
        return last;
    }

    /** How many answers the first test needs. */
    private int begin(double allowed) {
        int safe = Binomial.answersNeeded(SURVIVED, allowed, RISK);
        return safe <= outcomes.size() / 2 ? safe : Binomial.answersNeeded(0, allowed, RISK);
    }

    /** The same walk for offers, among the questions that are not answered. */
    private double offerAt(double answerAt) {
        List<HeldOutQuestion> unanswered = outcomes.stream()
                .filter(outcome -> !outcome.answeredAt(answerAt))
                .toList();
        int[] offers = counts(unanswered, HeldOutQuestion::answeredAt);
        int[] right = counts(unanswered, HeldOutQuestion::offerIsRight);
        double last = Math.min(answerAt, 1);
        for (int i = 0; i < GRID.length; i++) {
            if (GRID[i] >= LOWEST_OFFER && GRID[i] < answerAt) {
                boolean few = offers[i] < FEWEST_OFFERS;
                if (!few && Binomial.atMost(offers[i] - right[i], offers[i], WRONG_OFFERS) > RISK) {
                    return last;
                }
                last = GRID[i];
            }
        }
        return last;
    }

    /** Judged questions until even the strictest confidence could pass, if as many are answered then as are right. */
    private int missing(double allowed, int judged) {
        double right = Math.max(0.05, share(count(HeldOutQuestion::answerIsRight)));
        int wanted = (int) Math.ceil(Binomial.answersNeeded(SURVIVED, allowed, RISK) / right);
        return Math.max(wanted - judged, judged / 2 + 1);
    }

    private int count(Predicate<HeldOutQuestion> condition) {
        return (int) outcomes.stream().filter(condition).count();
    }

    private double share(int count) {
        return outcomes.isEmpty() ? 0 : (double) count / outcomes.size();
    }
}
