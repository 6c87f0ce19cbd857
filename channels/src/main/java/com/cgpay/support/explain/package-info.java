/** Why the bot would say what: one record of all stages of a reply, for the console and the terminal. */
@NullMarked
package com.cgpay.support.explain;

import org.jspecify.annotations.NullMarked;
