package com.cgpay.support.knowledge.ranking;

/**
 * What one feature did for a candidate.
 *
 * @param value as it was measured
 * @param points by how much the score would be lower if the feature were as in the other candidates' mean
 */
public record Contribution(Feature feature, double value, double points) {}
