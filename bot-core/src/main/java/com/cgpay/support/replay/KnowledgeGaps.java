package com.cgpay.support.replay;

import com.cgpay.support.bot.Mind;
import com.cgpay.support.bot.Turn;
import com.cgpay.support.dialogue.Comprehension;
import com.cgpay.support.language.Folding;
import com.cgpay.support.replay.KnowledgeGap.Nearest;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what customers ask and nobody has written an answer for: past turns without one that would have none today
 * either, those that mean the same together. Writes nothing; safe for all threads.
 */
public final class KnowledgeGaps {

    /** From these cosines on most of the bot's own utterances that are so alike have the same intent. */
    private static final Map<Language, Float> SAME = Map.of(Language.ZH, 0.85f, Language.EN, 0.9f);

    /** Customers who paste a page have not asked a question that others ask, too. */
    private static final int LONGEST = 200;

    private final Mind mind;
    private final Turn turn;

    /** @param turn decides as the bot does now, with that mind */
    public KnowledgeGaps(Mind mind, Turn turn) {
        this.mind = mind;
        this.turn = turn;
    }

    /** The same words of one or more customers. */
    private record Asked(String folded, List<PastTurn> turns, Comprehension comprehension) {

        PastTurn newest() {
            return turns.stream().max(Comparator.comparing(PastTurn::at)).orElseThrow();
        }

        Language language() {
            return comprehension.understanding().reading().writing().language();
        }

        SentenceVector vector() {
            return comprehension.understanding().vector();
        }
    }

    /**
     * The gaps in some turns, what was asked most first.
     *
     * @param settled folded texts that people have looked at already
     */
    public List<KnowledgeGap> in(List<PastTurn> turns, Collection<String> settled) {
        Map<String, List<PastTurn>> byQuestion = new LinkedHashMap<>();
        turns.stream()
                .filter(PastTurn::isUnanswered)
                .filter(past -> past.question().length() <= LONGEST)
                .forEach(past -> byQuestion
                        .computeIfAbsent(Folding.fold(past.question()), _ -> new ArrayList<>())
                        .add(past));
        byQuestion.keySet().removeAll(settled);
        List<Asked> open = byQuestion.entrySet().stream()
                .filter(entry -> !entry.getValue().getFirst().again(turn).helps())
                .map(entry -> new Asked(
                        entry.getKey(),
                        entry.getValue(),
                        mind.comprehend(entry.getValue().getFirst().question())))
                .sorted(Comparator.comparingInt((Asked asked) -> asked.turns.size())
                        .reversed())
                .toList();
        return together(open).stream()
                .map(KnowledgeGaps::gap)
                .sorted(Comparator.comparingInt(KnowledgeGap::times)
                        .thenComparing(KnowledgeGap::last)
                        .reversed())
                .toList();
    }

    /** Each text joins the first group whose most frequent text it is like. */
    private static List<List<Asked>> together(List<Asked> open) {
        List<List<Asked>> groups = new ArrayList<>();
        for (Asked asked : open) {
            groups.stream()
                    .filter(group -> isLike(group.getFirst(), asked))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Asked> fresh = new ArrayList<>();
                        groups.add(fresh);
                        return fresh;
                    })
                    .add(asked);
        }
        return groups;
    }

    private static boolean isLike(Asked one, Asked other) {
        return one.language() == other.language()
                && one.vector().cosine(other.vector()) >= SAME.getOrDefault(one.language(), 1f);
    }

    private static KnowledgeGap gap(List<Asked> group) {
        Asked most = group.getFirst();
        List<PastTurn> all =
                group.stream().flatMap(asked -> asked.turns.stream()).toList();
        Comparator<PastTurn> byTime = Comparator.comparing(PastTurn::at);
        return new KnowledgeGap(
                most.newest().question(),
                most.newest().before().reads(),
                group.stream().skip(1).map(asked -> asked.newest().question()).toList(),
                all.size(),
                all.stream().min(byTime).orElseThrow().at(),
                all.stream().max(byTime).orElseThrow().at(),
                most.comprehension.matches().stream()
                        .findFirst()
                        .map(match -> new Nearest(match.article().id(), match.confidence())));
    }
}
