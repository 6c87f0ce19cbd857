/** The command line: the server, the terminal, and what those need who teach, measure and operate the bot. */
@NullMarked
package com.cgpay.support.cli;

import org.jspecify.annotations.NullMarked;
