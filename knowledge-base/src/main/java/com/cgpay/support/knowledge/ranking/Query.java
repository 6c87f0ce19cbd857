package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.intents.Classification;
import com.cgpay.support.vectors.SentenceVector;
import java.util.Optional;

/**
 * A question as it is looked up.
 *
 * @param intents what it is about; empty where intents are not known
 */
public record Query(String folded, SentenceVector vector, Optional<Classification> intents) {}
