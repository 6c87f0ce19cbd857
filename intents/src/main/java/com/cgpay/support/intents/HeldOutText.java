package com.cgpay.support.intents;

/**
 * A training text with what models say of it that were trained without it: honest lessons for whoever has to learn
 * how far to trust a classification.
 *
 * @param intent the intent that a person gave it
 * @param classification its likeliest intents only
 */
public record HeldOutText(String folded, String intent, Classification classification) {}
