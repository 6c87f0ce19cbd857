/** Login, handoffs and articles for the people who work with the bot. */
@NullMarked
package com.cgpay.support.console;

import org.jspecify.annotations.NullMarked;
