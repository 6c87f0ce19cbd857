package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;

/** A folded text with its vector and the intent that a person gave it. */
public record LabelledText(String folded, SentenceVector vector, String intent) {}
