/** Which language and script a text is written in, and the one folded form that everything else compares. */
@NullMarked
package com.cgpay.support.language;

import org.jspecify.annotations.NullMarked;
