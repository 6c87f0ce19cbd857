package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.calibration.Softmax;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.knowledge.budget.HeldOutQuestion;
import com.cgpay.support.knowledge.search.QuestionIndex.Found;
import com.cgpay.support.knowledge.search.Votes;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Orders the articles that were found for a question and says how far to trust the order. Immutable, safe for all
 * threads.
 *
 * @param classifier tells articles apart; null where there are too few questions to learn from
 * @param outcomes what became of the questions it was fitted on, each ranked by a network that had not seen it
 */
public record Ranker(
        Network network,
        @Nullable ArticleClassifier classifier,
        Confidence confidence,
        List<HeldOutQuestion> outcomes) {

    public Ranker {
        outcomes = List.copyOf(outcomes);
    }

    /** Articles with fewer votes than as many others are not looked at. */
    private static final int CANDIDATES = 20;

    /**
     * An article that was published since is offered and not answered, unless it asks just this: until the ranking has
     * learnt of it, one in twenty questions about other things seemed to be its own.
     */
    private static final double OFFERED = 0.3;

    /** Where nothing is known of the scope, it decides nothing. */
    private static final double UNKNOWN_SCOPE = 0.5;

    /** Orders by votes and believes nothing: what there is before anything was learnt. */
    public static Ranker unfitted() {
        return new Ranker(Network.votes(), null, Confidence.NONE, List.of());
    }

    /** Articles that may answer a question, best first. */
    public List<Ranked> rank(Corpus corpus, Query query, Found hits) {
        Found found = corpus.withStandIns(query.folded(), hits);
        List<Candidate> candidates = candidates(found);
        FeatureReader reader = new FeatureReader(corpus, query, found, null);
        return trusted(ordered(candidates, reader.read(candidates, classifier)), query);
    }

    static List<Candidate> candidates(Found found) {
        List<Candidate> candidates = Votes.count(found);
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }

    /** Candidates by the network's score; the confidence is not known yet. */
    List<Ranked> ordered(List<Candidate> candidates, double[][] features) {
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = network.score(network.scaled(features[i]));
        }
        double[] probabilities = Softmax.of(scores);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            ranked.add(new Ranked(candidates.get(i), probabilities[i], 0, false, features[i]));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
        return ranked;
    }

    List<Ranked> trusted(List<Ranked> ranked, Query query) {
        double inScope = inScope(query);
        List<Ranked> trusted = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            double learnt = confidence.of(ranked, i, inScope);
            trusted.add(ranked.get(i).with(knows(ranked.get(i)) ? learnt : Math.min(learnt, OFFERED)));
        }
        return trusted;
    }

    private boolean knows(Ranked one) {
        return classifier == null || classifier.index(one.candidate().article()).isPresent();
    }

    /** What each feature did for one of the ranked articles, the strongest first. */
    public List<Contribution> contributions(List<Ranked> ranked, int rank) {
        double[] means = new double[Feature.COUNT];
        for (Ranked one : ranked) {
            for (int f = 0; f < means.length; f++) {
                means[f] += one.features()[f] / ranked.size();
            }
        }
        double[] own = ranked.get(rank).features();
        double score = network.score(network.scaled(own));
        return Arrays.stream(Feature.values())
                .map(feature -> {
                    double[] without = own.clone();
                    feature.put(without, feature.of(means));
                    double points = score - network.score(network.scaled(without));
                    return new Contribution(feature, feature.of(own), points);
                })
                .sorted(Comparator.comparingDouble((Contribution one) -> -Math.abs(one.points())))
                .toList();
    }

    /** What became of a question whose right articles are known. */
    public static HeldOutQuestion outcome(List<Ranked> ranked, Set<String> right) {
        List<Ranked> surest = ranked.stream()
                .limit(HeldOutQuestion.OFFERED)
                .sorted(Comparator.comparingDouble(Ranked::confidence).reversed())
                .toList();
        List<String> articles =
                surest.stream().map(one -> one.candidate().article()).toList();
        int first = IntStream.range(0, articles.size())
                .filter(i -> right.contains(articles.get(i)))
                .findFirst()
                .orElse(-1);
        return new HeldOutQuestion(
                articles.isEmpty() ? "" : articles.getFirst(),
                surest.stream().map(Ranked::confidence).toList(),
                first);
    }

    static double inScope(Query query) {
        return query.intents().map(Classification::inScope).orElse(UNKNOWN_SCOPE);
    }
}
