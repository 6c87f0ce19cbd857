/** From scores to probabilities that can be believed. */
@NullMarked
package com.cgpay.support.calibration;

import org.jspecify.annotations.NullMarked;
