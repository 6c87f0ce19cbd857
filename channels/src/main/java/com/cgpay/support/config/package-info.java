/** The configuration of one server: read from a file and the environment, all mistakes reported at once. */
@NullMarked
package com.cgpay.support.config;

import org.jspecify.annotations.NullMarked;
