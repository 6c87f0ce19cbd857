package com.cgpay.support.intents;

/** An intent and its calibrated probability, 0 to 1. */
public record RankedIntent(String intent, double probability) {}
