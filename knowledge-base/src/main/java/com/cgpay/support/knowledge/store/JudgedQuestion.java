package com.cgpay.support.knowledge.store;

import com.cgpay.support.training.Language;
import java.time.Instant;

/**
 * A customer's question with the article that a person found to answer it.
 *
 * @param question redacted, as it was written
 * @param article empty where no article answers it
 * @param drawn whether it is evidence of the error budget; what somebody picked because of its answer is none
 */
public record JudgedQuestion(
        Language language, String question, String article, String judge, Instant at, boolean drawn) {}
