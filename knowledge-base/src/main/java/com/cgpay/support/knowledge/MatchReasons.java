package com.cgpay.support.knowledge;

import com.cgpay.support.knowledge.ranking.Contribution;
import java.util.List;

/**
 * An article that was found, and what spoke for and against it.
 *
 * @param contributions the strongest first
 */
public record MatchReasons(ArticleMatch match, List<Contribution> contributions) {

    public MatchReasons {
        contributions = List.copyOf(contributions);
    }
}
