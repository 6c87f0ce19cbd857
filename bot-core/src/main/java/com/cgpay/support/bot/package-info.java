/** The walk of one message: redact, record, understand, find, decide, record. */
@NullMarked
package com.cgpay.support.bot;

import org.jspecify.annotations.NullMarked;
