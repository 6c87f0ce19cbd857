/** What every door of the server shares: JSON, problem answers, what texts must look like, tokens and rate limits. */
@NullMarked
package com.cgpay.support.http;

import org.jspecify.annotations.NullMarked;
