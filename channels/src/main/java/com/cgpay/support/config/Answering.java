package com.cgpay.support.config;

import com.cgpay.support.config.ConfigReader.InvalidConfig;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.training.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When the bot answers, and who decides with what.
 *
 * @param budget the allowed shares of wrong answers among those given, for each language
 * @param fourEyes whether somebody else than its author has to publish a revision
 */
public record Answering(Thresholds thresholds, Map<Language, AllowedShares> budget, boolean fourEyes) {

    /** One wrong answer in twenty. */
    private static final AllowedShares SHARES = new AllowedShares(0.05);

    static final Answering DEFAULT =
            new Answering(Thresholds.DEFAULT, Map.of(Language.ZH, SHARES, Language.EN, SHARES), false);

    public Answering {
        budget = Map.copyOf(budget);
    }

    /**
     * Makes sure that no group of articles with a budget of its own is misspelt.
     *
     * @param known the groups of all articles
     * @throws InvalidConfig that names the keys
     */
    public void requireGroups(Set<String> known) {
        List<String> problems = budget.entrySet().stream()
                .flatMap(entry -> entry.getValue().groups().keySet().stream()
                        .filter(group -> !known.contains(group))
                        .map(group -> "budget." + entry.getKey().code() + "." + group
                                + " is no group of articles; there are "
                                + String.join(", ", new TreeSet<>(known)) + "."))
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfig(problems);
        }
    }
}
