package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.ranking.ArticleClassifier.Sparse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains an {@link ArticleClassifier} by stochastic gradient descent with one AdaGrad step size a feature (Duchi et
 * al. 2011). Where there are many articles, a question only learns to tell its own from those around it. Deterministic.
 */
final class ArticleTrainer {

    private static final float STEP = 0.5f;
    private static final int SEED = 42;
    private static final int EPOCHS = 12;

    /** A question learns to tell its own article from as many around it. */
    private static final int RIVALS = 32;

    /** Errors below this change nothing that matters. */
    private static final float NEGLIGIBLE = 1e-3f;

    private final ArticleClassifier classifier;
    private final List<float[]> centroids;
    private final Map<String, int[]> against = new HashMap<>();
    private final float[] sparseSquares;
    private final float[] denseSquares;

    private ArticleTrainer(Corpus corpus) {
        this.classifier = ArticleClassifier.untrained(corpus);
        this.centroids = corpus.articles().stream().map(corpus::centroid).toList();
        this.sparseSquares = new float[classifier.table.length];
        this.denseSquares = new float[classifier.rows.length == 0 ? 0 : classifier.rows[0].length];
    }

    /** One question with the articles it is told apart from; the first is its own. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read in the innermost loop
    private record Example(Sparse sparse, float[] dense, int[] articles) {}

    /** @param use which of the corpus' questions may be learnt from */
    static ArticleClassifier train(Corpus corpus, List<Corpus.Question> use) {
        ArticleTrainer trainer = new ArticleTrainer(corpus);
        List<Example> examples =
                new ArrayList<>(use.stream().map(trainer::example).toList());
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            RankerTrainer.stopIfInterrupted();
            Collections.shuffle(examples, random);
            examples.forEach(trainer::learn);
        }
        return trainer.classifier;
    }

    private Example example(Corpus.Question question) {
        return new Example(
                classifier.sparse(question.folded()),
                question.vector().toFeatures(),
                against.computeIfAbsent(question.article(), this::against));
    }

    /** An article and those whose questions lie nearest to its own. */
    private int[] against(String article) {
        int own = classifier.index(article).orElseThrow();
        float[] cosines = new float[centroids.size()];
        for (int other = 0; other < cosines.length; other++) {
            cosines[other] = ArticleClassifier.dot(centroids.get(own), centroids.get(other));
        }
        IntStream rivals = IntStream.range(0, cosines.length)
                .filter(other -> other != own)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -cosines[other]))
                .limit(RIVALS)
                .mapToInt(Integer::intValue);
        return IntStream.concat(IntStream.of(own), rivals).toArray();
    }

    private void learn(Example example) {
        float[] scores = new float[example.articles.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = classifier.sparseScore(example.sparse, example.articles[i]);
        }
        learnSparse(example, scores, errors(scores));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = classifier.denseScore(example.dense, example.articles[i]);
        }
        learnDense(example, scores, errors(scores));
    }

    /** Turns scores into probabilities minus the truth, and returns the sum of their squares. */
    private static float errors(float[] scores) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.exp(scores[i] - largest);
            sum += scores[i];
        }
        float square = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] / sum - (i == 0 ? 1 : 0);
            square += scores[i] * scores[i];
        }
        return square;
    }

    private void learnSparse(Example example, float[] errors, float square) {
        int[] bases = example.sparse.bases();
        for (int g = 0; g < bases.length; g++) {
            float value = example.sparse.values()[g];
            sparseSquares[bases[g]] += square * value * value;
            float step = STEP / (float) Math.sqrt(1e-6 + sparseSquares[bases[g]]) * value;
            for (int i = 0; i < errors.length; i++) {
                if (Math.abs(errors[i]) > NEGLIGIBLE) {
                    classifier.table[bases[g] + example.articles[i]] -= step * errors[i];
                }
            }
        }
    }

    private void learnDense(Example example, float[] errors, float square) {
        float[] steps = new float[example.dense.length];
        for (int d = 0; d < steps.length; d++) {
            float value = example.dense[d];
            denseSquares[d] += square * value * value;
            steps[d] = STEP / (float) Math.sqrt(1e-6 + denseSquares[d]) * value;
        }
        for (int i = 0; i < errors.length; i++) {
            if (Math.abs(errors[i]) > NEGLIGIBLE) {
                add(classifier.rows[example.articles[i]], steps, -errors[i]);
            }
        }
    }

    private static void add(float[] row, float[] steps, float factor) {
        for (int d = 0; d < row.length; d++) {
            row[d] += factor * steps[d];
        }
    }
}
