/** Measures how well articles are found, always by questions that the index does not hold. */
@NullMarked
package com.cgpay.support.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
