/** The event log: what happened in a conversation, in order and for good, and the state that follows from it. */
@NullMarked
package com.cgpay.support.conversation;

import org.jspecify.annotations.NullMarked;
