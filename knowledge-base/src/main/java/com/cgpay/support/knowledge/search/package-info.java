/** The Lucene index of the published questions: a cache that is rebuilt from the article tables at any time. */
@NullMarked
package com.cgpay.support.knowledge.search;

import org.jspecify.annotations.NullMarked;
