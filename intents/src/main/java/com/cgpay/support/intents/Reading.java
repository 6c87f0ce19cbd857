package com.cgpay.support.intents;

import com.cgpay.support.language.Writing;

/**
 * A text as it is compared, and how it was written.
 *
 * @param folded the text in the form that is compared
 */
public record Reading(String folded, Writing writing) {}
