package com.cgpay.support.knowledge.evaluation;

import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.BudgetDerivation;
import com.cgpay.support.knowledge.ranking.ArticleFinder;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.QueryReader;
import com.cgpay.support.knowledge.ranking.Ranked;
import com.cgpay.support.knowledge.ranking.Ranker;
import com.cgpay.support.knowledge.ranking.RankerTrainer;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fills an index, learns from its questions and asks it others. Stateless. */
public final class KnowledgeEvaluation {

    private static final double PRECISION = 0.95;

    private KnowledgeEvaluation() {}

    /**
     * A folded question with the article that answers it.
     *
     * @param article empty where there is none
     */
    public record Asked(String article, String folded) {}

    /**
     * One question after it was asked.
     *
     * @param article the right one; empty where there is none
     */
    private record Answer(String article, List<String> ranked, double confidence, double millis) {

        boolean answerable() {
            return !article.isEmpty();
        }

        boolean right() {
            return !ranked.isEmpty() && ranked.getFirst().equals(article);
        }

        double reciprocalRank(int depth) {
            int rank = ranked.indexOf(article);
            return rank < 0 || rank >= depth ? 0 : 1.0 / (rank + 1);
        }
    }

    /**
     * Measures how well the right articles are found.
     *
     * @param indexed questions with their articles
     * @param asked questions with the right article, which is empty where none of the indexed ones is right
     * @param allowed share of wrong answers among those given
     */
    public static KnowledgeReport measure(
            Language language,
            List<Corpus.Question> indexed,
            List<Asked> asked,
            QueryReader reader,
            Corrector corrector,
            double allowed) {
        try (QuestionIndex index = new QuestionIndex(language)) {
            fill(index, indexed);
            Corpus corpus = new Corpus(language, indexed, Map.of());
            long start = System.nanoTime();
            Ranker ranker = RankerTrainer.fit(index, corpus, reader, List.of());
            double fitSeconds = (System.nanoTime() - start) / 1e9;
            ArticleFinder finder = new ArticleFinder(index, corpus, ranker, Optional.of(corrector), reader);
            List<Answer> answers = new ArrayList<>();
            for (Asked question : asked) {
                answers.add(answer(finder, question));
            }
            Budget budget = BudgetDerivation.derive(allowed, List.of(), ranker.outcomes());
            return report(answers, budget, fitSeconds);
        }
    }

    private static void fill(QuestionIndex index, List<Corpus.Question> indexed) {
        Map<String, List<QuestionIndex.Entry>> entries = new TreeMap<>();
        for (Corpus.Question question : indexed) {
            entries.computeIfAbsent(question.article(), _ -> new ArrayList<>())
                    .add(new QuestionIndex.Entry(question.folded(), question.vector()));
        }
        entries.forEach(index::put);
        index.refresh();
    }

    private static Answer answer(ArticleFinder finder, Asked question) {
        long start = System.nanoTime();
        List<Ranked> ranked = finder.find(finder.reader().read(question.folded()));
        double sure = ranked.isEmpty() ? 0 : ranked.getFirst().confidence();
        double millis = (System.nanoTime() - start) / 1e6;
        return new Answer(
                question.article(),
                ranked.stream().map(one -> one.candidate().article()).toList(),
                sure,
                millis);
    }

    private static KnowledgeReport report(List<Answer> answers, Budget budget, double fitSeconds) {
        List<Answer> answerable = answers.stream().filter(Answer::answerable).toList();
        List<Answer> given = answers.stream()
                .filter(answer -> answer.confidence >= budget.answerAt())
                .toList();
        long wrong = given.stream().filter(answer -> !answer.right()).count();
        double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        return new KnowledgeReport(
                answers.size(),
                answerable.stream()
                        .mapToDouble(answer -> answer.right() ? 1 : 0)
                        .average()
                        .orElse(0),
                answerable.stream()
                        .mapToDouble(answer -> answer.reciprocalRank(3))
                        .average()
                        .orElse(0),
                answerable.stream()
                        .mapToDouble(answer -> answer.reciprocalRank(10))
                        .average()
                        .orElse(0),
                quantile(millis, 0.5),
                quantile(millis, 0.99),
                auroc(answers),
                answerRate(answers),
                budget,
                wrong / Math.max(1.0, given.size()),
                given.size() / Math.max(1.0, answers.size()),
                fitSeconds);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static double auroc(List<Answer> answers) {
        double[] inside = confidences(answers, true);
        double[] outside = confidences(answers, false);
        double above = 0;
        for (double one : inside) {
            int below = Arrays.binarySearch(outside, one);
            int first = below < 0 ? -below - 1 : below;
            while (first > 0 && outside[first - 1] == one) {
                first--;
            }
            int last = first;
            while (last < outside.length && outside[last] == one) {
                last++;
            }
            above += first + (last - first) / 2.0;
        }
        return inside.length == 0 || outside.length == 0 ? 0 : above / ((double) inside.length * outside.length);
    }

    private static double[] confidences(List<Answer> answers, boolean answerable) {
        return answers.stream()
                .filter(answer -> answer.answerable() == answerable)
                .mapToDouble(Answer::confidence)
                .sorted()
                .toArray();
    }

    /** Goes from the surest answer down and remembers how far precision held. */
    private static double answerRate(List<Answer> answers) {
        List<Answer> surest = new ArrayList<>(answers);
        surest.sort(Comparator.comparingDouble(Answer::confidence).reversed());
        int right = 0;
        int most = 0;
        for (int given = 1; given <= surest.size(); given++) {
            right += surest.get(given - 1).right() ? 1 : 0;
            if (right >= PRECISION * given) {
                most = given;
            }
        }
        return answers.isEmpty() ? 0 : (double) most / answers.size();
    }
}
