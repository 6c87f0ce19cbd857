package com.cgpay.support.conversation;

import java.time.Instant;

/**
 * An event in its place.
 *
 * @param seq counts from 1 in each conversation, without gaps
 */
public record Recorded(int seq, Instant at, Event event) {}
