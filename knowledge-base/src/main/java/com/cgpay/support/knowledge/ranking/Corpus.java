package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.Hit;
import com.cgpay.support.knowledge.search.QuestionIndex.Found;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of one language with what is counted over all of them. Immutable, safe for all threads. */
public final class Corpus {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Language language;
    private final List<Question> questions;
    private final Map<String, String> intents;
    private final Map<String, Centroid> articles = new TreeMap<>();
    private final Map<String, WeighedShape> shapes = new HashMap<>();
    private final Map<Integer, Double> idf = new HashMap<>();

    /** Each question's article, or none where several have the question; without what is neither letter nor digit. */
    private final Map<String, Optional<String>> owners = new HashMap<>();

    /** How telling a unit is that no question has: the most telling of all. */
    private final double unseen;

    /** A folded question of an article. */
    public record Question(String article, String folded, SentenceVector vector) {}

    /** How many questions an article has, and the sum of their vectors. */
    private static final class Centroid {
        private final float[] sum;
        private int size;

        Centroid(int dimensions) {
            this.sum = new float[dimensions];
        }

        void add(SentenceVector vector) {
            size++;
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector.get(d);
            }
        }
    }

    /** @param intents the intent of each article, where it is known */
    public Corpus(Language language, List<Question> questions, Map<String, String> intents) {
        this.language = language;
        this.intents = Map.copyOf(intents);
        this.questions = List.copyOf(questions);
        Map<Integer, Integer> documents = new HashMap<>();
        for (Question question : questions) {
            articles.computeIfAbsent(question.article, _ -> new Centroid(question.vector.dimensions()))
                    .add(question.vector);
            owners.merge(words(question.folded), Optional.of(question.article), Corpus::same);
            for (int unit : Shape.of(question.folded, language).units()) {
                documents.merge(unit, 1, Integer::sum);
            }
        }
        unseen = idf(0);
        documents.forEach((unit, count) -> idf.put(unit, idf(count)));
        for (Question question : questions) {
            shapes.computeIfAbsent(question.folded, this::weighed);
        }
    }

    private static Optional<String> same(Optional<String> one, Optional<String> other) {
        return one.equals(other) ? one : Optional.empty();
    }

    private static String words(String folded) {
        return NO_WORD.matcher(folded).replaceAll("");
    }

    /** The article that alone asks this word for word, whatever the signs between the words. */
    Optional<String> owner(String folded) {
        String words = words(folded);
        return words.isEmpty() ? Optional.empty() : owners.getOrDefault(words, Optional.empty());
    }

    private double idf(int documents) {
        return Math.log((1.0 + questions.size()) / (1.0 + documents)) + 0.1;
    }

    private WeighedShape weighed(String folded) {
        return WeighedShape.of(Shape.of(folded, language), unit -> idf.getOrDefault(unit, unseen));
    }

    Language language() {
        return language;
    }

    public List<Question> questions() {
        return questions;
    }

    /** The ids of all articles, in order. */
    List<String> articles() {
        return List.copyOf(articles.keySet());
    }

    /** The articles that answer an intent. */
    public Set<String> articlesOf(String intent) {
        return articles.keySet().stream()
                .filter(article -> intent(article).equals(intent))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names exactly these questions, their articles and intents. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Question question : questions) {
                String line = question.article + '\t' + intent(question.article) + '\t' + question.folded + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The intent of an article; empty where it is not known. */
    String intent(String article) {
        return intents.getOrDefault(article, "");
    }

    /** A text, with its units weighed by how telling they are among these questions. */
    WeighedShape shape(String folded) {
        WeighedShape known = shapes.get(folded);
        return known != null ? known : weighed(folded);
    }

    /** What was found, where the words of questions that are not encoded yet stand in for their meaning. */
    Found withStandIns(String folded, Found found) {
        List<Hit> unencoded = found.byWords().stream()
                .filter(hit -> !articles.containsKey(hit.article()))
                .toList();
        if (unencoded.isEmpty()) {
            return found;
        }
        WeighedShape asked = shape(folded);
        List<Hit> byMeaning = Stream.concat(
                        found.byMeaning().stream(),
                        unencoded.stream()
                                .map(hit ->
                                        new Hit(hit.article(), hit.question(), asked.likeness(shape(hit.question())))))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
        return new Found(found.byWords(), byMeaning);
    }

    /** An article's number of questions, one of them left aside or not. */
    int size(String article, boolean without) {
        Centroid counted = articles.get(article);
        return counted == null ? 0 : counted.size - (without ? 1 : 0);
    }

    /** The direction of the mean of an article's questions. */
    float[] centroid(String article) {
        return SentenceVector.of(Objects.requireNonNull(articles.get(article)).sum)
                .toArray();
    }

    /** Cosine of a vector to the mean of an article's questions, of which one may be left aside. */
    double centroidCosine(String article, SentenceVector vector, @Nullable SentenceVector without) {
        Centroid counted = articles.get(article);
        if (counted == null || size(article, without != null) <= 0) {
            return 0;
        }
        double dot = 0;
        double square = 0;
        for (int d = 0; d < counted.sum.length; d++) {
            float mean = counted.sum[d] - (without == null ? 0 : without.get(d));
            dot += mean * vector.get(d);
            square += (double) mean * mean;
        }
        return dot / Math.sqrt(Math.max(square, 1e-12));
    }
}
