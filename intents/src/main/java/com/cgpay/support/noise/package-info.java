/** How customers mistype, as a simulation to learn and to measure with, and the mending of what they mistyped. */
@NullMarked
package com.cgpay.support.noise;

import org.jspecify.annotations.NullMarked;
