package com.cgpay.support.knowledge.search;

/** A published question that Lucene found, with the score of the field or vector it was found by. */
record Hit(String article, String question, double score) {}
