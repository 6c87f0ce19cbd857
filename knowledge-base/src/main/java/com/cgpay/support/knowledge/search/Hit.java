package com.cgpay.support.knowledge.search;

/**
 * A published question that was found.
 *
 * @param score BM25 where it was found by words, the cosine where by meaning
 */
public record Hit(String article, String question, double score) {}
