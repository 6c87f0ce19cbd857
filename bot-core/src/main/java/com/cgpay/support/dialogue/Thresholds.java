package com.cgpay.support.dialogue;

import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.Budgets;
import java.util.HashMap;
import java.util.Map;

/**
 * Confidences from which the bot acts.
 *
 * @param answer from here it answers; above 1 where it must not
 * @param clarify from here it offers an article among others
 * @param intent from here it believes an intent that calls for a person
 * @param groups what holds instead where the likeliest article is of one of these groups
 */
public record Thresholds(double answer, double clarify, double intent, Map<String, Thresholds> groups) {

    public static final Thresholds DEFAULT = new Thresholds(0.7, 0.12, 0.75);

    public Thresholds {
        if (!(0 <= clarify && clarify <= Math.min(1, answer) && 0 <= intent && intent <= 1)) {
            throw new IllegalArgumentException(
                    "Thresholds lie between 0 and 1, only answer may be above, and clarify is not above answer.");
        }
        groups = Map.copyOf(groups);
    }

    /** The same for articles of every group. */
    public Thresholds(double answer, double clarify, double intent) {
        this(answer, clarify, intent, Map.of());
    }

    /** The same belief in intents, and the confidences for articles that keep these budgets. */
    public Thresholds within(Budgets budgets) {
        Map<String, Thresholds> others = new HashMap<>();
        budgets.groups().forEach((group, budget) -> others.put(group, within(budget, Map.of())));
        return within(budgets.common(), others);
    }

    private Thresholds within(Budget budget, Map<String, Thresholds> others) {
        return new Thresholds(budget.answerAt(), Math.min(budget.answerAt(), budget.offerAt()), intent, others);
    }

    /** What holds where this article is the likeliest. */
    Thresholds of(ArticleMatch likeliest) {
        return groups.getOrDefault(likeliest.article().group(), this);
    }

    /** What holds for a question: one answer, one promise. */
    public Thresholds of(Comprehension comprehension) {
        return comprehension.likeliest().map(this::of).orElse(this);
    }
}
