package com.cgpay.support.dialogue;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.Utterance;
import java.util.List;
import java.util.Optional;

/**
 * What words want, as far as anybody can tell. Immutable.
 *
 * @param intent the one that they surely have; {@link Utterance#OUT_OF_SCOPE} where none is sure
 * @param sure the article that surely answers them
 * @param likely articles that may answer them
 * @param without why surely no article answers them; empty where one might
 */
public record Wish(String intent, Optional<Article> sure, List<Article> likely, Optional<Rule> without) {

    /** Words that nobody can tell anything about. */
    public static final Wish UNKNOWN = of(Utterance.OUT_OF_SCOPE);

    public Wish {
        likely = List.copyOf(likely);
    }

    /** Words of which only the intent counts. */
    static Wish of(String intent) {
        return new Wish(intent, Optional.empty(), List.of(), Optional.empty());
    }
}
