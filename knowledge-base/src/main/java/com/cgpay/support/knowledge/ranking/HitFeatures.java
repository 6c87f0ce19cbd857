package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the hits of one kind, by words or by meaning, say of each article. */
final class HitFeatures {

    private static final double FLOOR = 1e-3;
    private static final int MEAN_OF = 3;

    private final List<Hit> hits;
    private final double best;
    private final double worst;
    private final Map<String, double[]> tops = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    /** @param hits best first */
    HitFeatures(List<Hit> hits) {
        this.hits = hits;
        this.best = hits.isEmpty() ? 0 : hits.getFirst().score();
        this.worst = hits.isEmpty() ? 0 : hits.getLast().score();
        for (int rank = 0; rank < hits.size(); rank++) {
            Hit hit = hits.get(rank);
            ranks.putIfAbsent(hit.article(), rank + 1);
            double[] top = tops.computeIfAbsent(hit.article(), _ -> nothing());
            for (int i = 0; i < MEAN_OF; i++) {
                if (Double.isNaN(top[i])) {
                    top[i] = hit.score();
                    break;
                }
            }
        }
    }

    private static double[] nothing() {
        return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }

    /** The scores of an article's best three hits; what was not found is as good as the worst that was. */
    double[] top(String article) {
        double[] top = tops.getOrDefault(article, nothing()).clone();
        for (int i = 0; i < top.length; i++) {
            top[i] = Double.isNaN(top[i]) ? worst : top[i];
        }
        return top;
    }

    double reciprocalRank(String article) {
        Integer rank = ranks.get(article);
        return rank == null ? 0 : 1.0 / rank;
    }

    /** Logs of the articles' shares of votes; a hit's vote is the exponential of its score times the sharpness. */
    ToDoubleFunction<String> logVotes(double sharpness) {
        Map<String, Double> votes = new HashMap<>();
        double sum = 0;
        for (Hit hit : hits) {
            double vote = Math.exp(sharpness * (hit.score() - best));
            votes.merge(hit.article(), vote, Double::sum);
            sum += vote;
        }
        double all = sum;
        return article -> Math.log((all == 0 ? 0 : votes.getOrDefault(article, 0.0) / all) + FLOOR);
    }
}
