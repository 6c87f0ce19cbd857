package com.cgpay.support.intents;

/**
 * How far the experts of a language are believed: learnt from texts as models classify them that never saw them.
 * Immutable.
 *
 * @param pool what each expert's word is worth
 * @param scope how to tell what is about this service at all
 * @param heldOut the texts that both were learnt from
 */
record Calibration(Pool pool, Scope scope, HeldOutTexts heldOut) {}
