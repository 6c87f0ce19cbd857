/** Articles and their revisions in the database. */
@NullMarked
package com.cgpay.support.knowledge.store;

import org.jspecify.annotations.NullMarked;
