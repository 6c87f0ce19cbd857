package com.cgpay.support.knowledge;

/**
 * Why an article was found.
 *
 * @param question the article's question that is nearest to what was asked
 * @param wordForWord whether it is what was asked
 * @param cosine how near it is in meaning, -1 to 1
 * @param wordShare the article's share of all votes by words, 0 to 1
 * @param meaningShare its share of all votes by meaning, 0 to 1
 * @param intentProbability the probability of the article's intent
 */
public record Evidence(
        String question,
        boolean wordForWord,
        double cosine,
        double wordShare,
        double meaningShare,
        double intentProbability) {}
