/** What flows ask the company's own systems: the client of {@code lookup-api.yaml}, and a sandbox that implements it. */
@NullMarked
package com.cgpay.support.lookup;

import org.jspecify.annotations.NullMarked;
