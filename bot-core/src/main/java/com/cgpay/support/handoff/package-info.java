/** Conversations that need a person: who waits, who has claimed what, and what the person should know. */
@NullMarked
package com.cgpay.support.handoff;

import org.jspecify.annotations.NullMarked;
