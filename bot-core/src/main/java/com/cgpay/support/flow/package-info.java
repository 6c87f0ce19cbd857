/**
 * What runs flows: pure decisions on how far a customer has come and what was just said. It says what to look up and
 * what to say; doing both is for others.
 */
@NullMarked
package com.cgpay.support.flow;

import org.jspecify.annotations.NullMarked;
