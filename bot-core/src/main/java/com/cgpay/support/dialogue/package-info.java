/** What the bot does next: a pure decision on the conversation and what was understood, and its wording. */
@NullMarked
package com.cgpay.support.dialogue;

import org.jspecify.annotations.NullMarked;
