package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.budget.HeldOutQuestion;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.knowledge.search.QuestionIndex.Found;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits a {@link Ranker} on questions whose right articles are known. What is learnt from never includes what is asked:
 * a question is not found by itself, classifiers are asked about the fold they did not see, and the confidence is
 * learnt from lists that the network was not fitted on. Deterministic.
 */
public final class RankerTrainer {

    private static final int FOLDS = 4;

    /** Below, the order by votes stays: there is too little to learn a better one from. */
    private static final int FEWEST_LESSONS = 200;

    private final QuestionIndex index;
    private final Corpus corpus;
    private final ExecutorService workers;

    private RankerTrainer(QuestionIndex index, Corpus corpus, ExecutorService workers) {
        this.workers = workers;
        this.index = index;
        this.corpus = corpus;
    }

    /** A lesson with the candidates found for it and their features. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Read(Lesson lesson, List<Candidate> candidates, double[][] features) {

        Optional<NetworkTrainer.Ranking> ranking() {
            boolean[] right = new boolean[candidates.size()];
            boolean any = false;
            for (int i = 0; i < right.length; i++) {
                right[i] = lesson.right().contains(candidates.get(i).article());
                any |= right[i];
            }
            return any ? Optional.of(new NetworkTrainer.Ranking(features, right)) : Optional.empty();
        }
    }

    /**
     * Fits a ranker.
     *
     * @param others questions besides the corpus' own
     */
    public static Ranker fit(QuestionIndex index, Corpus corpus, QueryReader reader, List<Lesson> others) {
        List<Lesson> lessons = new ArrayList<>(Lessons.of(corpus, reader));
        lessons.addAll(others);
        if (lessons.isEmpty()) {
            return Ranker.unfitted();
        }
        ExecutorService workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("ranking-", 0).daemon().factory());
        try (workers) { // which stops them where this thread is interrupted
            return new RankerTrainer(index, corpus, workers).fit(lessons);
        }
    }

    /** The result, unless the thread that waits for it is interrupted. */
    private static <T extends @Nullable Object> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Ends a fitting that nobody waits for any more. */
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
    }

    private static CancellationException stopped() {
        return new CancellationException("The fitting of the ranking was stopped.");
    }

    private Ranker fit(List<Lesson> lessons) {
        long learnable =
                lessons.stream().filter(lesson -> !lesson.right().isEmpty()).count();
        boolean enough = learnable >= FEWEST_LESSONS;
        Map<Corpus.Question, Integer> folds = folds();
        Future<@Nullable ArticleClassifier> whole =
                workers.submit(() -> enough ? ArticleTrainer.train(corpus, corpus.questions()) : null);
        List<Future<List<Read>>> reading = IntStream.range(0, FOLDS)
                .mapToObj(fold -> workers.submit(() -> read(lessons, folds, fold, enough)))
                .toList();
        List<Read> read = new ArrayList<>();
        reading.forEach(fold -> read.addAll(get(fold)));
        List<Network> halves = halves(read, enough);
        Confidence confidence = confidence(read, halves);
        return new Ranker(
                enough ? network(read) : Network.votes(), get(whole), confidence, outcomes(read, halves, confidence));
    }

    /** Counts within each article, so that every fold has its share of every article. */
    private Map<Corpus.Question, Integer> folds() {
        Map<Corpus.Question, Integer> folds = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Corpus.Question question : corpus.questions()) {
            folds.put(question, seen.merge(question.article(), 1, Integer::sum) % FOLDS);
        }
        return folds;
    }

    private List<Read> read(List<Lesson> lessons, Map<Corpus.Question, Integer> folds, int fold, boolean enough) {
        ArticleClassifier classifier = enough
                ? ArticleTrainer.train(
                        corpus,
                        corpus.questions().stream()
                                .filter(question -> folds.getOrDefault(question, 0) != fold)
                                .toList())
                : null;
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            stopIfInterrupted();
            Lesson lesson = lessons.get(i);
            int its = lesson.own() == null ? i % FOLDS : folds.getOrDefault(lesson.own(), 0);
            if (its == fold) {
                read.add(read(lesson, classifier));
            }
        }
        return read;
    }

    private Read read(Lesson lesson, @Nullable ArticleClassifier classifier) {
        Query query = lesson.query();
        Found found = index.search(query.folded(), query.vector(), lesson.except());
        List<Candidate> candidates = Ranker.candidates(found);
        FeatureReader reader = new FeatureReader(corpus, query, found, lesson.own());
        return new Read(lesson, candidates, reader.read(candidates, classifier));
    }

    private static Network network(List<Read> read) {
        return NetworkTrainer.fit(
                read.stream().flatMap(each -> each.ranking().stream()).toList());
    }

    /** Each half is ranked by a network that was fitted on the other. */
    private List<Network> halves(List<Read> read, boolean enough) {
        List<Future<Network>> halves = IntStream.range(0, 2)
                .mapToObj(half -> workers.submit(() -> enough ? network(half(read, 1 - half)) : Network.votes()))
                .toList();
        return halves.stream().map(RankerTrainer::get).toList();
    }

    private static Confidence confidence(List<Read> read, List<Network> halves) {
        Confidence.Observations lessons = new Confidence.Observations();
        for (int i = 0; i < read.size(); i++) {
            Read each = read.get(i);
            lessons.add(
                    ranker(halves, i, Confidence.NONE).ordered(each.candidates, each.features),
                    Ranker.inScope(each.lesson.query()),
                    each.lesson);
        }
        return lessons.learn();
    }

    private static List<HeldOutQuestion> outcomes(List<Read> read, List<Network> halves, Confidence confidence) {
        List<HeldOutQuestion> outcomes = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Read each = read.get(i);
            Ranker ranker = ranker(halves, i, confidence);
            List<Ranked> ranked = ranker.trusted(ranker.ordered(each.candidates, each.features), each.lesson.query());
            outcomes.add(Ranker.outcome(ranked, each.lesson.right()));
        }
        return outcomes;
    }

    /** The network that has not seen a list; what classifiers say of it is among its features already. */
    private static Ranker ranker(List<Network> halves, int list, Confidence confidence) {
        return new Ranker(halves.get(list % 2), null, confidence, List.of());
    }

    private static List<Read> half(List<Read> read, int half) {
        return IntStream.range(0, read.size())
                .filter(i -> i % 2 == half)
                .mapToObj(read::get)
                .toList();
    }
}
