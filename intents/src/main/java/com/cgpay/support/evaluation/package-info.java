/** Measures how well texts are understood, always on texts that the models have not seen. */
@NullMarked
package com.cgpay.support.evaluation;

import org.jspecify.annotations.NullMarked;
