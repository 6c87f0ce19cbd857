package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.intents.Ngrams;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Two softmax classifiers whose classes are articles, one over n-grams and one over sentence vectors, that only ever
 * tell candidates apart. The weights of n-grams lie in one table, an article apart; where it would grow too large,
 * rows overlap (the hashing trick, Weinberger et al. 2009). Immutable once trained, safe for all threads.
 */
final class ArticleClassifier {

    private static final int LARGEST_TABLE = 1 << 22;

    private final Language language;
    private final Map<String, Integer> articles = new HashMap<>();
    private final List<String> order;
    private final Map<String, Gram> grams = new HashMap<>();
    final float[] table;
    final float[][] rows;

    /** Where the weights of an n-gram begin, and how telling it is. */
    private record Gram(int base, float idf) {}

    /** The n-grams of a text, by where their weights begin, scaled to length one. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read in the innermost loop
    record Sparse(int[] bases, float[] values) {}

    /** A classifier that knows nothing yet of these questions but their n-grams. */
    static ArticleClassifier untrained(Corpus corpus) {
        List<String> order = corpus.articles();
        Map<String, Float> idf = idf(corpus);
        long wanted = Math.max((long) idf.size() * order.size(), order.size());
        return new ArticleClassifier(
                corpus.language(),
                order,
                idf,
                new float[(int) Math.min(LARGEST_TABLE, wanted)],
                new float[order.size()][dimensions(corpus) + 1]);
    }

    ArticleClassifier(Language language, List<String> order, Map<String, Float> idf, float[] table, float[][] rows) {
        this.language = language;
        this.order = List.copyOf(order);
        this.table = table;
        this.rows = rows;
        for (String article : order) {
            articles.put(article, articles.size());
        }
        long next = 0;
        for (Map.Entry<String, Float> gram : new TreeMap<>(idf).entrySet()) {
            // Rows never wrap around the end, so that each stays in one piece.
            int base = (int) (next % (table.length - order.size() + 1));
            grams.put(gram.getKey(), new Gram(base, gram.getValue()));
            next += order.size();
        }
    }

    private static int dimensions(Corpus corpus) {
        return corpus.questions().isEmpty()
                ? 0
                : corpus.questions().getFirst().vector().dimensions();
    }

    /** N-grams of one question alone tell nothing. */
    private static Map<String, Float> idf(Corpus corpus) {
        Map<String, Integer> documents = new HashMap<>();
        for (Corpus.Question question : corpus.questions()) {
            Ngrams.count(question.folded(), corpus.language())
                    .keySet()
                    .forEach(gram -> documents.merge(gram, 1, Integer::sum));
        }
        Map<String, Float> idf = new TreeMap<>();
        documents.forEach((gram, count) -> {
            if (count > 1) {
                double rarity = (1.0 + corpus.questions().size()) / (1.0 + count);
                idf.put(gram, (float) (1 + Math.log(rarity)));
            }
        });
        return idf;
    }

    OptionalInt index(String article) {
        Integer index = articles.get(article);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    List<String> order() {
        return order;
    }

    /** The n-grams it knows, with how telling they are. */
    Map<String, Float> idf() {
        Map<String, Float> idf = new TreeMap<>();
        grams.forEach((gram, known) -> idf.put(gram, known.idf));
        return idf;
    }

    Sparse sparse(String folded) {
        List<Gram> known = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        double square = 0;
        for (Map.Entry<String, Integer> counted : new TreeMap<>(Ngrams.count(folded, language)).entrySet()) {
            Gram gram = grams.get(counted.getKey());
            if (gram != null) {
                float weight = (float) (1 + Math.log(counted.getValue())) * gram.idf;
                known.add(gram);
                weights.add(weight);
                square += (double) weight * weight;
            }
        }
        int[] bases = known.stream().mapToInt(Gram::base).toArray();
        float[] values = new float[bases.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = weights.get(i) / (float) Math.sqrt(square);
        }
        return new Sparse(bases, values);
    }

    float sparseScore(Sparse text, int article) {
        float sum = 0;
        for (int i = 0; i < text.bases.length; i++) {
            sum += text.values[i] * table[text.bases[i] + article];
        }
        return sum;
    }

    float denseScore(float[] values, int article) {
        return dot(values, rows[article]);
    }

    /** Four sums at once keep the processor busy; their order is fixed, and so is the result. */
    static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            d += one[i] * other[i];
        }
        return a + b + c + d;
    }
}
