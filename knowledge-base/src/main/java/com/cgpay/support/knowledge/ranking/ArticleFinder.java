package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import com.cgpay.support.noise.Corrector;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds articles for a question: searches, ranks, and looks once more at what the customer probably meant to type.
 * Safe for all threads.
 *
 * @param corrector empty where queries have been corrected already
 */
public record ArticleFinder(
        QuestionIndex index, Corpus corpus, Ranker ranker, Optional<Corrector> corrector, QueryReader reader) {

    /** The same that ranks by what another has learnt. */
    public ArticleFinder with(Ranker other) {
        return new ArticleFinder(index, corpus, other, corrector, reader);
    }

    /** Articles that may answer, best first: as written, or as it was probably meant. */
    public List<Ranked> find(Query query) {
        List<Ranked> written = rank(query);
        Optional<String> corrected =
                corrector.flatMap(mending -> mending.correct(query.folded())).filter(text -> !text.isEmpty());
        if (corrected.isEmpty()) {
            return written;
        }
        List<Ranked> meant = rank(reader.read(corrected.get()));
        return Corrector.prefersMeant(confidence(meant), confidence(written)) ? meant : written;
    }

    private static double confidence(List<Ranked> ranked) {
        return ranked.isEmpty() ? 0 : ranked.getFirst().confidence();
    }

    private List<Ranked> rank(Query query) {
        List<Ranked> ranked =
                ranker.rank(corpus, query, index.search(query.folded(), query.vector(), new Except.Nothing()));
        return corpus.owner(query.folded())
                .map(owner -> startingWith(owner, ranked))
                .orElse(ranked);
    }

    /** A person has approved the answer to just this question, whatever the ranking has learnt from others. */
    private static List<Ranked> startingWith(String owner, List<Ranked> ranked) {
        Predicate<Ranked> isIts = one -> one.candidate().article().equals(owner);
        return Stream.concat(
                        ranked.stream().filter(isIts).map(Ranked::asAsked),
                        ranked.stream().filter(isIts.negate()).map(Ranked::besideAsked))
                .toList();
    }
}
