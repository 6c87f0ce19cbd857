/**
 * Puts the articles that were found in order: features of each candidate, a classifier over articles, a small network
 * that is fitted on the knowledge's own questions, and the probability that its choice is right.
 */
@NullMarked
package com.cgpay.support.knowledge.ranking;

import org.jspecify.annotations.NullMarked;
