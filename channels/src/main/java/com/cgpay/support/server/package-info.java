/** Wires all floors together and serves them over HTTP. */
@NullMarked
package com.cgpay.support.server;

import org.jspecify.annotations.NullMarked;
