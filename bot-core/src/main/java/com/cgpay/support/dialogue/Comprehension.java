package com.cgpay.support.dialogue;

import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.ArticleMatch;
import java.util.List;

/**
 * A question understood, with the articles found for it: all that a decision needs besides the conversation.
 *
 * @param knowledge counts publications; names the knowledge that was searched
 */
public record Comprehension(Understanding understanding, List<ArticleMatch> matches, long knowledge) {

    public Comprehension {
        matches = List.copyOf(matches);
    }
}
