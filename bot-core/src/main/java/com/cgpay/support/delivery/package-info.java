/** The way out: messages for messengers wait in an outbox until they are delivered, in order, or a person looks. */
@NullMarked
package com.cgpay.support.delivery;

import org.jspecify.annotations.NullMarked;
