package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question whose right articles are known.
 *
 * @param right ids of the articles that answer it; empty where none does
 * @param own the published question it was made from, if it was; the ranking must not know it
 * @param except what the search must not find
 */
public record Lesson(Query query, Set<String> right, Corpus.@Nullable Question own, Except except) {

    public Lesson {
        right = Set.copyOf(right);
    }
}
