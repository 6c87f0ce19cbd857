package com.cgpay.support.knowledge;

/**
 * An article that may answer a question.
 *
 * @param share its share of all votes, 0 to 1; ranks the articles
 * @param confidence calibrated probability that it is the right one
 */
public record ArticleMatch(Article article, double share, double confidence, Evidence evidence) {}
