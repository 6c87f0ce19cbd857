package com.cgpay.support.knowledge.evaluation;

import com.cgpay.support.evaluation.NoiseReport;
import com.cgpay.support.knowledge.budget.Budget;
import com.cgpay.support.knowledge.budget.BudgetDerivation;
import com.cgpay.support.knowledge.ranking.ArticleFinder;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.QueryReader;
import com.cgpay.support.knowledge.ranking.Ranked;
import com.cgpay.support.knowledge.ranking.Ranker;
import com.cgpay.support.knowledge.ranking.RankerTrainer;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.language.Folding;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.noise.Noise;
import com.cgpay.support.noise.NoiseKind;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** An index that has learnt from its questions and is asked others. Safe for all threads. */
public final class KnowledgeEvaluation implements AutoCloseable {

    private static final int SEED = 11;

    private final Language language;
    private final QuestionIndex index;
    private final ArticleFinder finder;
    private final double fitSeconds;

    /**
     * A folded question with the article that answers it.
     *
     * @param article empty where there is none
     */
    public record Asked(String article, String folded) {}

    private KnowledgeEvaluation(Language language, QuestionIndex index, ArticleFinder finder, double fitSeconds) {
        this.language = language;
        this.index = index;
        this.finder = finder;
        this.fitSeconds = fitSeconds;
    }

    /**
     * Fills an index and learns from it.
     *
     * @param indexed questions with their articles
     */
    public static KnowledgeEvaluation of(
            Language language, List<Corpus.Question> indexed, QueryReader reader, Corrector corrector) {
        QuestionIndex index = new QuestionIndex(language);
        fill(index, indexed);
        Corpus corpus = new Corpus(language, indexed, Map.of());
        long start = System.nanoTime();
        Ranker ranker = RankerTrainer.fit(index, corpus, reader, List.of());
        double fitSeconds = (System.nanoTime() - start) / 1e9;
        ArticleFinder finder = new ArticleFinder(index, corpus, ranker, Optional.of(corrector), reader);
        return new KnowledgeEvaluation(language, index, finder, fitSeconds);
    }

    /**
     * Measures how well the right articles are found.
     *
     * @param asked questions with the right article, which is empty where none of the indexed ones is right
     * @param allowed share of wrong answers among those given
     */
    public KnowledgeReport ask(List<Asked> asked, double allowed) {
        Budget budget =
                BudgetDerivation.derive(allowed, List.of(), finder.ranker().outcomes());
        return KnowledgeReport.of(asked.stream().map(this::answer).toList(), budget, fitSeconds);
    }

    /** Measures what each kind of slip costs, on the questions that have an answer and a place for the slip. */
    public List<NoiseReport> askMistyped(List<Asked> asked) {
        List<Answer> answers = asked.stream()
                .filter(question -> !question.article().isEmpty())
                .map(this::answer)
                .toList();
        return NoiseKind.of(language).stream()
                .map(kind -> mistyped(kind, answers))
                .toList();
    }

    private NoiseReport mistyped(NoiseKind kind, List<Answer> clean) {
        Random chance = new Random(SEED);
        List<Answer> before = new ArrayList<>();
        List<Answer> after = new ArrayList<>();
        for (Answer answer : clean) {
            Asked asked = answer.asked();
            String mistyped = Noise.mistype(asked.folded(), kind, language, chance);
            if (!mistyped.equals(asked.folded())) {
                before.add(answer);
                after.add(answer(new Asked(asked.article(), Folding.fold(mistyped))));
            }
        }
        return new NoiseReport(kind, before.size(), Answer.hitAt1(before), Answer.hitAt1(after));
    }

    private static void fill(QuestionIndex index, List<Corpus.Question> indexed) {
        Map<String, List<QuestionIndex.Indexed>> entries = new TreeMap<>();
        for (Corpus.Question question : indexed) {
            entries.computeIfAbsent(question.article(), _ -> new ArrayList<>())
                    .add(new QuestionIndex.Indexed(question.folded(), question.vector()));
        }
        entries.forEach(index::put);
        index.refresh();
    }

    private Answer answer(Asked question) {
        long start = System.nanoTime();
        List<Ranked> ranked = finder.find(finder.reader().read(question.folded()));
        double millis = (System.nanoTime() - start) / 1e6;
        return new Answer(
                question,
                ranked.stream().map(one -> one.candidate().article()).toList(),
                ranked.isEmpty() ? 0 : ranked.getFirst().confidence(),
                millis);
    }

    @Override
    public void close() {
        index.close();
    }
}
