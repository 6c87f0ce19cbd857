package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;

/**
 * A text among the {@link Examples} of its language: what every classifier of that language looks at, and worth being
 * looked up once, since each lookup reads all examples. Its array is handed on, never changed.
 *
 * @param cosines to each example, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a list of numbers would be ten times the size
record Neighbourhood(SentenceVector vector, float[] cosines) {}
