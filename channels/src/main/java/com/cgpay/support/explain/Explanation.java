package com.cgpay.support.explain;

import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.knowledge.MatchReasons;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.Budgets;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.web.CustomerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All stages of a reply with their numbers.
 *
 * @param answerAt confidence from which the bot answers
 * @param clarifyAt confidence from which it offers an article
 * @param intentAt from here it believes an intent that calls for a person
 * @param budget where those confidences come from; absent where none is set
 */
public record Explanation(
        String folded,
        String language,
        String script,
        boolean mixed,
        Set<Signal> signals,
        List<RankedIntent> intents,
        double inScope,
        double answerAt,
        double clarifyAt,
        double intentAt,
        @Nullable Allowance budget,
        List<Match> matches,
        String decision,
        String rule,
        List<CustomerEvent> replies) {

    private static final int PARTS_SHOWN = 8;

    public Explanation {
        signals = Set.copyOf(signals);
        intents = List.copyOf(intents);
        matches = List.copyOf(matches);
        replies = List.copyOf(replies);
    }

    /**
     * The error budget in short.
     *
     * @param group whose own budget it is; absent where it is the common one of the language
     */
    public record Allowance(
            double allowed, Budget.State state, @Nullable String group) {

        /** The budget that an answer with an article of this group falls under. */
        static Allowance of(Budgets budgets, Optional<String> group) {
            Budget budget = group.map(budgets::of).orElse(budgets.common());
            String own = group.filter(budgets.groups()::containsKey).orElse(null);
            return new Allowance(budget.allowed(), budget.state(), own);
        }
    }

    /** A feature with what it did for the article's score. */
    public record Part(String feature, double value, double points) {}

    /** An article that was considered. */
    public record Match(
            String article,
            int revision,
            String title,
            double share,
            double confidence,
            String question,
            boolean wordForWord,
            double cosine,
            double wordShare,
            double meaningShare,
            double intentProbability,
            List<Part> parts) {

        static Match of(MatchReasons reasons) {
            var match = reasons.match();
            var evidence = match.evidence();
            return new Match(
                    match.article().id(),
                    match.article().revision(),
                    match.article().title(),
                    match.share(),
                    match.confidence(),
                    evidence.question(),
                    evidence.wordForWord(),
                    evidence.cosine(),
                    evidence.wordShare(),
                    evidence.meaningShare(),
                    evidence.intentProbability(),
                    reasons.contributions().stream()
                            .limit(PARTS_SHOWN)
                            .map(part -> new Part(part.feature().name(), part.value(), part.points()))
                            .toList());
        }
    }
}
