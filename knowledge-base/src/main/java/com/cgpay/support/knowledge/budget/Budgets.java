package com.cgpay.support.knowledge.budget;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The budgets of one language. Every answer falls under exactly one: that of its article's group, or else the common
 * one; and each rests on just the questions whose answer would fall under it.
 *
 * @param common of the articles whose group has none of its own
 * @param groups by the name of the group, in the order of names
 */
public record Budgets(Budget common, Map<String, Budget> groups) {

    public Budgets {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /** The budget that an answer with an article of this group falls under. */
    public Budget of(String group) {
        return groups.getOrDefault(group, common);
    }

    /**
     * Derives each budget by itself.
     *
     * @param groups the group of each article by its id
     */
    public static Budgets derive(
            AllowedShares allowed,
            List<HeldOutQuestion> judged,
            List<HeldOutQuestion> own,
            Map<String, String> groups) {
        Derivation derivation = new Derivation(judged, own, groups);
        Map<String, Budget> ofGroups = new HashMap<>();
        allowed.groups().forEach((group, share) -> ofGroups.put(group, derivation.derive(share, group::equals)));
        Budget common =
                derivation.derive(allowed.common(), group -> !allowed.groups().containsKey(group));
        return new Budgets(common, ofGroups);
    }

    private record Derivation(List<HeldOutQuestion> judged, List<HeldOutQuestion> own, Map<String, String> groups) {

        Budget derive(double allowed, Predicate<String> group) {
            return BudgetDerivation.derive(allowed, under(judged, group), under(own, group));
        }

        /** An article that is gone, or none at all, is of no group; it falls under the common budget. */
        private List<HeldOutQuestion> under(List<HeldOutQuestion> outcomes, Predicate<String> group) {
            return outcomes.stream()
                    .filter(outcome -> group.test(groups.getOrDefault(outcome.likeliest(), "")))
                    .toList();
        }
    }
}
