package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import com.cgpay.support.noise.Noise;
import com.cgpay.support.noise.NoiseKind;
import com.cgpay.support.training.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a knowledge base teaches about itself: its own questions, each as if it had not been written; some of them
 * mistyped; some as if their article did not exist. Deterministic.
 */
final class Lessons {

    /** More of them change nothing (measured). */
    private static final int MOST = 4_000;

    /** Every so many questions are asked once more, mistyped. */
    private static final int MISTYPED_EVERY = 3;

    /** Every so many questions are asked once more as if their article did not exist. */
    private static final int REMOVED_EVERY = 3;

    private static final int SEED = 11;

    /** Slips that are seldom corrected before the search. */
    private static final List<NoiseKind> ENGLISH =
            List.of(NoiseKind.WRONG, NoiseKind.DROPPED, NoiseKind.SWAPPED, NoiseKind.DOUBLED);

    private static final List<NoiseKind> CHINESE = List.of(NoiseKind.WRONG, NoiseKind.MIXED, NoiseKind.DROPPED);

    private Lessons() {}

    static List<Lesson> of(Corpus corpus, QueryReader reader) {
        List<Lesson> lessons = new ArrayList<>();
        int every = Math.ceilDiv(corpus.questions().size(), MOST);
        for (int i = 0; i * every < corpus.questions().size(); i++) {
            RankerTrainer.stopIfInterrupted();
            Corpus.Question own = corpus.questions().get(i * every);
            Query query = reader.read(own.folded(), own.vector());
            lessons.add(lesson(query, own));
            if (i % REMOVED_EVERY == 0) {
                lessons.add(new Lesson(query, Set.of(), own, new Except.WholeArticle(own.article())));
            }
            if (i % MISTYPED_EVERY == 0) {
                lessons.add(lesson(reader.read(mistyped(own.folded(), corpus.language(), i)), own));
            }
        }
        return lessons;
    }

    private static Lesson lesson(Query query, Corpus.Question own) {
        return new Lesson(query, Set.of(own.article()), own, new Except.OneQuestion(own.article(), own.folded()));
    }

    private static String mistyped(String folded, Language language, int number) {
        List<NoiseKind> kinds = switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
        NoiseKind kind = kinds.get(number / MISTYPED_EVERY % kinds.size());
        return Noise.mistype(folded, kind, language, new Random(SEED + number));
    }
}
