/** The pages as people use them: a real browser on a real server. */
@NullMarked
package com.cgpay.support.browser;

import org.jspecify.annotations.NullMarked;
