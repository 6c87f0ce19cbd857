/** Keeps what must never be stored out of everything behind it: card numbers, codes, passwords, identity numbers. */
@NullMarked
package com.cgpay.support.privacy;

import org.jspecify.annotations.NullMarked;
