/** Any other platform: signed webhooks in and out, after the Standard Webhooks specification. */
@NullMarked
package com.cgpay.support.webhook;

import org.jspecify.annotations.NullMarked;
