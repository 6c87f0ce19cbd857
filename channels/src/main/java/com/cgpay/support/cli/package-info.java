/** The command line: serve, chat, train, evaluate, bench. */
@NullMarked
package com.cgpay.support.cli;

import org.jspecify.annotations.NullMarked;
