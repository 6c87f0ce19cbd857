/** Past turns decided again, to see what a change of the knowledge does before customers see it. */
@NullMarked
package com.cgpay.support.replay;

import org.jspecify.annotations.NullMarked;
