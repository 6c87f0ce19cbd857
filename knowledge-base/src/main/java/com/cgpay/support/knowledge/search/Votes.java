package com.cgpay.support.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the questions that were found vote for their articles: a question votes the more, the nearer it is, and an
 * article's share is what its questions cast of all votes. Shares by words and by meaning are then weighed together.
 */
public final class Votes {

    /** Weights and sharpness were chosen on real banks' questions; meaning is worth more than words. */
    private static final double WORDS = 0.3;

    private static final double MEANING = 0.7;
    private static final double MEANING_SHARPNESS = 30;
    private static final double WORD_SHARPNESS = 8;

    private Votes() {}

    /** One article with its shares of the votes and its nearest question. */
    public record Candidate(String article, String question, double cosine, double wordShare, double meaningShare) {
        public double share() {
            return WORDS * wordShare + MEANING * meaningShare;
        }
    }

    /** Candidates by share, largest first. */
    public static List<Candidate> count(QuestionIndex.Found found) {
        double best = found.byWords().stream().mapToDouble(Hit::score).max().orElse(1);
        Map<String, Double> byWords =
                shares(found.byWords(), hit -> Math.exp(WORD_SHARPNESS * (hit.score() / best - 1)));
        Map<String, Double> byMeaning =
                shares(found.byMeaning(), hit -> Math.exp(MEANING_SHARPNESS * (hit.score() - 1)));
        Map<String, Hit> nearest = new HashMap<>();
        found.byMeaning().forEach(hit -> nearest.putIfAbsent(hit.article(), hit));
        Map<String, Hit> nearestByWords = new HashMap<>();
        found.byWords().forEach(hit -> nearestByWords.putIfAbsent(hit.article(), hit));

        Map<String, Candidate> candidates = new HashMap<>();
        nearestByWords.forEach((article, hit) -> candidates.put(
                article, new Candidate(article, hit.question(), 0, byWords.getOrDefault(article, 0.0), 0)));
        nearest.forEach((article, hit) -> candidates.put(
                article,
                new Candidate(
                        article,
                        hit.question(),
                        hit.score(),
                        byWords.getOrDefault(article, 0.0),
                        byMeaning.getOrDefault(article, 0.0))));
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(Comparator.comparingDouble(Candidate::share).reversed().thenComparing(Candidate::article));
        return ranked;
    }

    private interface Weight {
        double of(Hit hit);
    }

    private static Map<String, Double> shares(List<Hit> hits, Weight weight) {
        Map<String, Double> votes = new HashMap<>();
        hits.forEach(hit -> votes.merge(hit.article(), weight.of(hit), Double::sum));
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        votes.replaceAll((_, cast) -> cast / all);
        return votes;
    }
}
