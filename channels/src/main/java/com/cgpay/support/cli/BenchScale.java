package com.cgpay.support.cli;

import com.cgpay.support.knowledge.search.Hit;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import com.cgpay.support.knowledge.search.QuestionIndex.Indexed;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the index of questions alone, at any size: searches, memory, and how soon a change is found. */
final class BenchScale {

    private static final int QUESTIONS_OF_AN_ARTICLE = 12;
    private static final int SEARCHES = 2_500;
    private static final int UPDATES = 300;
    private static final Except NOTHING = new Except.Nothing();

    private final PrintWriter out;
    private final boolean withVectors;

    BenchScale(PrintWriter out, boolean withVectors) {
        this.out = out;
        this.withVectors = withVectors;
    }

    void measure(Path models, List<Integer> sizes) {
        out.println("Chinese questions: pairs of the bot's own utterances, twelve an article"
                + (withVectors ? "; vectors: random ones around those of 500 utterances." : "; no vectors."));
        try (SentenceEncoder encoder = SentenceEncoder.load(Language.ZH, models)) {
            sizes.forEach(size -> measure(ScaleTexts.of(Language.ZH, encoder), size));
        }
    }

    private void measure(ScaleTexts texts, int size) {
        long before = usedBytes();
        try (QuestionIndex index = new QuestionIndex(Language.ZH)) {
            long start = System.nanoTime();
            for (int i = 0; i < size / QUESTIONS_OF_AN_ARTICLE; i++) {
                index.put("article-" + i, article(texts));
            }
            index.refresh();
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf("%n%,d questions, indexed in %.1f s%n", size, seconds);
            print("search by words", byWords(index, texts));
            if (withVectors) {
                print("search by meaning", byMeaning(index, texts));
            }
            print("an update until it is found", updates(index, texts));
            out.printf("  %-30s %8d MB%n", "index", index.bytes() >> 20);
            out.printf("  %-30s %8d MB%n", "memory", Math.max(0, usedBytes() - before) >> 20);
            out.flush();
        }
    }

    private List<Indexed> article(ScaleTexts texts) {
        return Stream.generate(() -> texts.entry(withVectors))
                .limit(QUESTIONS_OF_AN_ARTICLE)
                .toList();
    }

    private static double[] byWords(QuestionIndex index, ScaleTexts texts) {
        List<String> queries = Stream.generate(texts::query).limit(SEARCHES).toList();
        return timed(SEARCHES, i -> index.byWords(queries.get(i), NOTHING));
    }

    private static double[] byMeaning(QuestionIndex index, ScaleTexts texts) {
        List<SentenceVector> queries =
                Stream.generate(texts::vector).limit(SEARCHES).toList();
        return timed(SEARCHES, i -> index.byMeaning(queries.get(i), NOTHING));
    }

    /** Each of the updates replaces an article; the index merges in the background as it would in a server. */
    private double[] updates(QuestionIndex index, ScaleTexts texts) {
        List<List<Indexed>> articles =
                Stream.generate(() -> article(texts)).limit(UPDATES).toList();
        return timed(UPDATES, i -> {
            String article = "article-" + i;
            String asked = articles.get(i).getFirst().question() + " " + article;
            index.put(article, renamed(articles.get(i), asked));
            index.refresh();
            List<Hit> hits = index.byWords(asked, NOTHING);
            if (!hits.getFirst().question().equals(asked)) {
                throw new IllegalStateException("The index did not find what was put into it just before.");
            }
        });
    }

    private static List<Indexed> renamed(List<Indexed> entries, String first) {
        return Stream.concat(
                        Stream.of(new Indexed(first, entries.getFirst().vector())),
                        entries.stream().skip(1))
                .toList();
    }

    private interface Step {
        void run(int round);
    }

    /** Milliseconds of each round, in ascending order; the first fifth is left out, the compiler still works then. */
    private static double[] timed(int rounds, Step step) {
        double[] millis = IntStream.range(0, rounds)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    step.run(i);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        double[] settled = Arrays.copyOfRange(millis, rounds / 5, rounds);
        Arrays.sort(settled);
        return settled;
    }

    private void print(String name, double[] millis) {
        out.printf(
                "  %-30s p50 %7.2f ms   p99 %7.2f ms%n",
                name, millis[millis.length / 2], millis[(int) (millis.length * 0.99)]);
        out.flush();
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
