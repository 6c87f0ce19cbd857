package com.cgpay.support.knowledge.budget;

import java.util.Map;

/**
 * The largest shares of wrong answers, among those given, that a lead allows in one language.
 *
 * @param common of the articles whose group has none of its own
 * @param groups by the name of the group
 */
public record AllowedShares(double common, Map<String, Double> groups) {

    public AllowedShares {
        groups = Map.copyOf(groups);
    }

    /** One share for all articles. */
    public AllowedShares(double common) {
        this(common, Map.of());
    }
}
