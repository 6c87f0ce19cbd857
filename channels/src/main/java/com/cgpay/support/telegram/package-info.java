/** Telegram: updates by webhook, replies by the Bot API. */
@NullMarked
package com.cgpay.support.telegram;

import org.jspecify.annotations.NullMarked;
