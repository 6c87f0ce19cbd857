/** How many customers came, who served them, and what they said of it: counts by day that name nobody. */
@NullMarked
package com.cgpay.support.figures;

import org.jspecify.annotations.NullMarked;
