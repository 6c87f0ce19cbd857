package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.calibration.Softmax;
import com.cgpay.support.knowledge.search.Hit;
import com.cgpay.support.knowledge.search.QuestionIndex.Found;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the features of all candidates for one question. */
final class FeatureReader {

    private static final int HITS_COMPARED = 6;
    private static final double FLOOR = 1e-3;

    private final Corpus corpus;
    private final Query query;
    private final Corpus.@Nullable Question own;
    private final HitFeatures words;
    private final HitFeatures meaning;
    private final TextFeatures text;
    private final Map<String, Set<String>> hitsOf = new HashMap<>();
    private final Map<Feature, ToDoubleFunction<String>> votes;

    /** @param own a question of the corpus that this one was made from; it is not counted */
    FeatureReader(Corpus corpus, Query query, Found found, Corpus.@Nullable Question own) {
        this.corpus = corpus;
        this.query = query;
        this.own = own;
        this.words = new HitFeatures(relative(found.byWords()));
        this.meaning = new HitFeatures(found.byMeaning());
        this.text = new TextFeatures(corpus, query.folded());
        // The nearest in meaning first, then those that share words.
        Stream.concat(found.byMeaning().stream(), found.byWords().stream()).forEach(hit -> {
            Set<String> hits = hitsOf.computeIfAbsent(hit.article(), _ -> new LinkedHashSet<>());
            if (hits.size() < HITS_COMPARED) {
                hits.add(hit.question());
            }
        });
        this.votes = Map.of(
                Feature.WORD_VOTES_2, words.logVotes(2),
                Feature.WORD_VOTES_4, words.logVotes(4),
                Feature.WORD_VOTES_8, words.logVotes(8),
                Feature.WORD_VOTES_16, words.logVotes(16),
                Feature.MEANING_VOTES_10, meaning.logVotes(10),
                Feature.MEANING_VOTES_20, meaning.logVotes(20),
                Feature.MEANING_VOTES_30, meaning.logVotes(30),
                Feature.MEANING_VOTES_50, meaning.logVotes(50));
    }

    /** Scores by words mean something only beside one another. */
    private static List<Hit> relative(List<Hit> hits) {
        double best = hits.isEmpty() ? 1 : hits.getFirst().score();
        return hits.stream()
                .map(hit -> new Hit(hit.article(), hit.question(), hit.score() / best))
                .toList();
    }

    double[][] read(List<Candidate> candidates, @Nullable ArticleClassifier classifier) {
        double[][] features = candidates.stream().map(this::features).toArray(double[][]::new);
        if (classifier != null) {
            addModels(candidates, classifier, features);
        }
        return features;
    }

    private double[] features(Candidate candidate) {
        String article = candidate.article();
        double[] features = new double[Feature.COUNT];
        putTop(features, Feature.WORDS_BEST, words.top(article));
        putTop(features, Feature.MEANING_BEST, meaning.top(article));
        votes.forEach((feature, share) -> feature.put(features, share.applyAsDouble(article)));
        Feature.WORD_SHARE.put(features, candidate.wordShare());
        Feature.MEANING_SHARE.put(features, candidate.meaningShare());
        Feature.VOTES.put(features, Math.log(candidate.share() + FLOOR));
        Feature.WORDS_RANK.put(features, words.reciprocalRank(article));
        Feature.MEANING_RANK.put(features, meaning.reciprocalRank(article));
        text.read(List.copyOf(hitsOf.getOrDefault(article, Set.of())), features);
        boolean itsOwn = own != null && own.article().equals(article);
        double size = Math.log(1.0 + corpus.size(article, itsOwn));
        Feature.SIZE.put(features, size);
        Feature.SIZE_TIMES_WORDS.put(features, size * Feature.WORD_VOTES_8.of(features));
        Feature.SIZE_TIMES_MEANING.put(features, size * Feature.MEANING_VOTES_30.of(features));
        SentenceVector without = itsOwn && own != null ? own.vector() : null;
        Feature.CENTROID.put(features, corpus.centroidCosine(article, query.vector(), without));
        Feature.INTENT.put(features, intent(article));
        return features;
    }

    /** An article that answers no known intent is neither likelier nor less likely for what was understood. */
    private double intent(String article) {
        String intent = corpus.intent(article);
        return query.intents()
                .filter(_ -> !intent.isEmpty())
                .map(intents -> bounded(intents.probability(intent)))
                .orElse(0.0);
    }

    /** Log odds between about -5 and 5, so that no single feature decides alone. */
    static double bounded(double probability) {
        return Logistic.logit(Math.clamp(probability, 0.007, 0.993));
    }

    /** Where the classifier does not know an article, its share of the votes stands in. */
    private void addModels(List<Candidate> candidates, ArticleClassifier classifier, double[][] features) {
        ArticleClassifier.Sparse sparse = classifier.sparse(query.folded());
        float[] dense = query.vector().toFeatures();
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (classifier.index(candidates.get(i).article()).isPresent()) {
                known.add(i);
            } else {
                putModels(features[i], Feature.VOTES.of(features[i]), Feature.VOTES.of(features[i]));
            }
        }
        int[] articles = known.stream()
                .mapToInt(i -> classifier.index(candidates.get(i).article()).orElseThrow())
                .toArray();
        double[] byWords = logSoftmax(articles, article -> classifier.sparseScore(sparse, article));
        double[] byMeaning = logSoftmax(articles, article -> classifier.denseScore(dense, article));
        for (int k = 0; k < articles.length; k++) {
            putModels(features[known.get(k)], byWords[k], byMeaning[k]);
        }
    }

    private interface Score {
        double of(int article);
    }

    private static double[] logSoftmax(int[] articles, Score score) {
        double[] probabilities =
                Softmax.of(Arrays.stream(articles).mapToDouble(score::of).toArray());
        return Arrays.stream(probabilities)
                .map(probability -> Math.log(probability + FLOOR))
                .toArray();
    }

    private static void putModels(double[] features, double byWords, double byMeaning) {
        Feature.NGRAM_MODEL.put(features, byWords);
        Feature.VECTOR_MODEL.put(features, byMeaning);
        Feature.BOTH_MODELS.put(features, Math.log((Math.exp(byWords) + Math.exp(byMeaning)) / 2));
    }

    /** Three features in a row: the best, the second, the mean of three. */
    private static void putTop(double[] features, Feature first, double[] top) {
        features[first.at()] = top[0];
        features[first.at() + 1] = top[1];
        features[first.at() + 2] = (top[0] + top[1] + top[2]) / 3;
    }
}
