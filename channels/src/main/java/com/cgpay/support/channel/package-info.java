/** What every messenger channel does: verify, parse, send. A new one implements this and nothing else. */
@NullMarked
package com.cgpay.support.channel;

import org.jspecify.annotations.NullMarked;
